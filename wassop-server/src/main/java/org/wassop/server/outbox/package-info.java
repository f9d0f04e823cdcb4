/** What waits to be written to a connection, in order and bounded. */
@NullMarked
package org.wassop.server.outbox;

import org.jspecify.annotations.NullMarked;
