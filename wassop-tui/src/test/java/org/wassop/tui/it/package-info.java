/** The built programs, driven in a real terminal. */
@NullMarked
package org.wassop.tui.it;

import org.jspecify.annotations.NullMarked;
