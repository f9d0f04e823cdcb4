/** The private server of {@code --local}. */
@NullMarked
package org.wassop.tui.local;

import org.jspecify.annotations.NullMarked;
