/** What waits to be written to a connection, bounded and in order. */
@NullMarked
package org.wassop.server.outbox;

import org.jspecify.annotations.NullMarked;
