/** What was said, kept in memory until the server ends. */
@NullMarked
package org.wassop.server.history.memory;

import org.jspecify.annotations.NullMarked;
