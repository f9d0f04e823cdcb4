/** The terminal: bytes in, keys out, frames out. Knows nothing of chat. */
@NullMarked
package org.wassop.tui.terminal;

import org.jspecify.annotations.NullMarked;
