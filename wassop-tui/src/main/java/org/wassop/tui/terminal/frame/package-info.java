/** Frames: the few bytes that turn what the terminal shows into what it should show. */
@NullMarked
package org.wassop.tui.terminal.frame;

import org.jspecify.annotations.NullMarked;
