/** The state of the client as immutable values. */
@NullMarked
package org.wassop.tui.model.state;

import org.jspecify.annotations.NullMarked;
