/** Sending messages, and the typing indicator. */
@NullMarked
package org.wassop.tui.model.update.send;

import org.jspecify.annotations.NullMarked;
