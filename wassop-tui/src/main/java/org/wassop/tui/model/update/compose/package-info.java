/** Writing in the input bar: editing, completion, emoji, pastes, and the first-run form. */
@NullMarked
package org.wassop.tui.model.update.compose;

import org.jspecify.annotations.NullMarked;
