/** The main window as a picture: layout, lists, input bar, status line. Pure. */
@NullMarked
package org.wassop.tui.view.screen;

import org.jspecify.annotations.NullMarked;
