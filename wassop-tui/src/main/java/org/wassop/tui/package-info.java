/** The command {@code wassop}. */
@NullMarked
package org.wassop.tui;

import org.jspecify.annotations.NullMarked;
