/** Requests, answers and events: the same records for every dialect. */
@NullMarked
package org.wassop.protocol.message;

import org.jspecify.annotations.NullMarked;
