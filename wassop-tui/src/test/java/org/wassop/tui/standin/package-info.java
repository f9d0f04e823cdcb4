/** Servers and clients for tests. */
@NullMarked
package org.wassop.tui.standin;

import org.jspecify.annotations.NullMarked;
