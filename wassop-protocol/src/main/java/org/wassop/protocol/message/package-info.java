/** Requests, answers and events, independent of the dialect. */
@NullMarked
package org.wassop.protocol.message;

import org.jspecify.annotations.NullMarked;
