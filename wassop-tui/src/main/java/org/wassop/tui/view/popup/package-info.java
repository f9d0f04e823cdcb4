/** The popups as rows. Pure. */
@NullMarked
package org.wassop.tui.view.popup;

import org.jspecify.annotations.NullMarked;
