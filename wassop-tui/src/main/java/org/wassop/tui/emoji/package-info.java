/** The emoji that the user chose last, kept over the end of the program. */
@NullMarked
package org.wassop.tui.emoji;

import org.jspecify.annotations.NullMarked;
