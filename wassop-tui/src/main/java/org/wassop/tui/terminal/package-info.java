/** The session on the terminal, from raw mode to restore, and the UI thread. */
@NullMarked
package org.wassop.tui.terminal;

import org.jspecify.annotations.NullMarked;
