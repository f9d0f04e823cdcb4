/** Keys in the input bar and in popups with a text: editing, completion, paste. */
@NullMarked
package org.wassop.tui.model.update.compose;

import org.jspecify.annotations.NullMarked;
