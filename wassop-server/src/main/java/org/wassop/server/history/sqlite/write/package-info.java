/** The thread that commits, and everything that it writes. */
@NullMarked
package org.wassop.server.history.sqlite.write;

import org.jspecify.annotations.NullMarked;
