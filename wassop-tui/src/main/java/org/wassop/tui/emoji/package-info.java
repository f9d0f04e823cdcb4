/** The recently chosen emoji, in a file. */
@NullMarked
package org.wassop.tui.emoji;

import org.jspecify.annotations.NullMarked;
