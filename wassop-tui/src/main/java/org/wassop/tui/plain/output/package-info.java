/** Prints the output of the line mode. */
@NullMarked
package org.wassop.tui.plain.output;

import org.jspecify.annotations.NullMarked;
