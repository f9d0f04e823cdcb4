/** Interprets the lines of the user, and decides when the next one may be taken. */
@NullMarked
package org.wassop.tui.plain.input;

import org.jspecify.annotations.NullMarked;
