/** The reducer: what each action does to the state. Pure. */
@NullMarked
package org.wassop.tui.model.update;

import org.jspecify.annotations.NullMarked;
