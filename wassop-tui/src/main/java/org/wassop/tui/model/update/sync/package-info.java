/** The server's side: connecting, resuming, arriving messages, history, unread counts. */
@NullMarked
package org.wassop.tui.model.update.sync;

import org.jspecify.annotations.NullMarked;
