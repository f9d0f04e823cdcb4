/** Reads and searches the history, on threads of its own. */
@NullMarked
package org.wassop.server.history.sqlite.read;

import org.jspecify.annotations.NullMarked;
