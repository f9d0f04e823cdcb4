/** The {@code --send} mode: a few requests in straight-line code. */
@NullMarked
package org.wassop.tui.send;

import org.jspecify.annotations.NullMarked;
