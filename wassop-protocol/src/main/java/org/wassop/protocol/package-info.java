/** Limits, dialects and error codes of the protocol. */
@NullMarked
package org.wassop.protocol;

import org.jspecify.annotations.NullMarked;
