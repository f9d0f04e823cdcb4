/** Output to the terminal: frames that contain only what differs from what the terminal shows. */
@NullMarked
package org.wassop.tui.terminal.frame;

import org.jspecify.annotations.NullMarked;
