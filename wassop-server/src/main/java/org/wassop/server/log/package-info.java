/** The log of events for the admin. */
@NullMarked
package org.wassop.server.log;

import org.jspecify.annotations.NullMarked;
