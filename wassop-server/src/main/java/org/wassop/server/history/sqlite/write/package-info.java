/** The commit thread, and everything that writes. */
@NullMarked
package org.wassop.server.history.sqlite.write;

import org.jspecify.annotations.NullMarked;
