/** The windows of the full screen, the keymap, and the frontend that joins them. */
@NullMarked
package org.wassop.tui.ui;

import org.jspecify.annotations.NullMarked;
