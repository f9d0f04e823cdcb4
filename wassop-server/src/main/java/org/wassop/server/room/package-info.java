@NullMarked
package org.wassop.server.room;

import org.jspecify.annotations.NullMarked;
