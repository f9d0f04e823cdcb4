/** Everything that the screen shows, as immutable values. */
@NullMarked
package org.wassop.tui.model.state;

import org.jspecify.annotations.NullMarked;
