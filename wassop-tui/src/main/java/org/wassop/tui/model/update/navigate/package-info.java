/** Going somewhere: rooms, jumps, search, the switcher. */
@NullMarked
package org.wassop.tui.model.update.navigate;

import org.jspecify.annotations.NullMarked;
