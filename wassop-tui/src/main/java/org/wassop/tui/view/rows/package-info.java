/** Rows of text with style roles: the material of every view. Pure. */
@NullMarked
package org.wassop.tui.view.rows;

import org.jspecify.annotations.NullMarked;
