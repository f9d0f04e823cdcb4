/** The bounded queue of bytes that wait to be written to a connection. */
@NullMarked
package org.wassop.server.outbox;

import org.jspecify.annotations.NullMarked;
