/** What the user does with a message: select, react, reply, edit, delete. */
@NullMarked
package org.wassop.tui.model.update.message;

import org.jspecify.annotations.NullMarked;
