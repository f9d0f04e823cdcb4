/** The programs as built, driven in a real terminal. */
@NullMarked
package org.wassop.tui.it;

import org.jspecify.annotations.NullMarked;
