/** The message log in memory, which is lost when the server ends. */
@NullMarked
package org.wassop.server.history.memory;

import org.jspecify.annotations.NullMarked;
