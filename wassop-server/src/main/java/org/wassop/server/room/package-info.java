/** Rooms: the order of messages, and their fan-out to members. */
@NullMarked
package org.wassop.server.room;

import org.jspecify.annotations.NullMarked;
