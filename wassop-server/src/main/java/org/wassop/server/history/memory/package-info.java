/** The message log in memory, gone when the server ends. */
@NullMarked
package org.wassop.server.history.memory;

import org.jspecify.annotations.NullMarked;
