/** Synchronization with the server: reconnecting, entries, history, unread counts, read markers. */
@NullMarked
package org.wassop.tui.model.update.sync;

import org.jspecify.annotations.NullMarked;
