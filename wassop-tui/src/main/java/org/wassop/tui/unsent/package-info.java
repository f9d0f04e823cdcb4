/** Messages that could not be sent yet, in a file that outlives the program. */
@NullMarked
package org.wassop.tui.unsent;

import org.jspecify.annotations.NullMarked;
