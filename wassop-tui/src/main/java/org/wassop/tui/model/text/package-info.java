/** Text that is typed, searched and matched. Everything here is pure or immutable. */
@NullMarked
package org.wassop.tui.model.text;

import org.jspecify.annotations.NullMarked;
