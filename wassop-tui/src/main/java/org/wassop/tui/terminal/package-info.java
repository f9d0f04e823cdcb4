/** The terminal for the time of the program: taken, given back, and the thread that draws. */
@NullMarked
package org.wassop.tui.terminal;

import org.jspecify.annotations.NullMarked;
