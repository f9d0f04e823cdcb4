/** Rooms and direct conversations: the order of entries, and their fan-out to members. */
@NullMarked
package org.wassop.server.room;

import org.jspecify.annotations.NullMarked;
