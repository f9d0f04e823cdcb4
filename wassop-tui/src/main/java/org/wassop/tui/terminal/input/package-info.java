/** Bytes of the terminal to keys, pastes and reports. */
@NullMarked
package org.wassop.tui.terminal.input;

import org.jspecify.annotations.NullMarked;
