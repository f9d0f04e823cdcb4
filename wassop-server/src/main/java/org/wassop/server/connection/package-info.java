/** One client: its connection, its session, and what its requests do. */
@NullMarked
package org.wassop.server.connection;

import org.jspecify.annotations.NullMarked;
