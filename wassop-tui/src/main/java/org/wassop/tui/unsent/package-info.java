/** The unsent messages, in a file that outlives the program. */
@NullMarked
package org.wassop.tui.unsent;

import org.jspecify.annotations.NullMarked;
