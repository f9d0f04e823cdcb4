/** Messages that outlive the program because they could not be sent. */
@NullMarked
package org.wassop.tui.unsent;

import org.jspecify.annotations.NullMarked;
