/** The full-screen frontend: its windows, the keymap, and the themes on the terminal. */
@NullMarked
package org.wassop.tui.ui;

import org.jspecify.annotations.NullMarked;
