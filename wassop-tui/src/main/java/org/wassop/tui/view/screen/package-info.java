/** The main window: layout, lists, input bar, and status line as one picture. Pure. */
@NullMarked
package org.wassop.tui.view.screen;

import org.jspecify.annotations.NullMarked;
