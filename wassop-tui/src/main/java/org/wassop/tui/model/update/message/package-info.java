/** Actions on a message: select, react, reply, edit, delete, copy. */
@NullMarked
package org.wassop.tui.model.update.message;

import org.jspecify.annotations.NullMarked;
