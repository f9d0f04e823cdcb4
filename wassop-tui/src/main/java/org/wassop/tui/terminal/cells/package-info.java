/** The cells of the screen: each one grapheme cluster in its style. */
@NullMarked
package org.wassop.tui.terminal.cells;

import org.jspecify.annotations.NullMarked;
