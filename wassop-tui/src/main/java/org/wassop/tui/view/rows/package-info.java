/** Rows of text with roles: the material that every view is made of. Pure. */
@NullMarked
package org.wassop.tui.view.rows;

import org.jspecify.annotations.NullMarked;
