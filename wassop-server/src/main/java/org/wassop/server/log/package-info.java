/** The events that an admin reads. */
@NullMarked
package org.wassop.server.log;

import org.jspecify.annotations.NullMarked;
