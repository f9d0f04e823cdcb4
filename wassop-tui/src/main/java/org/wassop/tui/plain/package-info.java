/** The line mode, {@code --plain}: a frontend without a screen. */
@NullMarked
package org.wassop.tui.plain;

import org.jspecify.annotations.NullMarked;
