/** Text as it is typed, searched and matched. Pure. */
@NullMarked
package org.wassop.tui.model.text;

import org.jspecify.annotations.NullMarked;
