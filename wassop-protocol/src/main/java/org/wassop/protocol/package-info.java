/** The limits, dialects and error codes of the wire. */
@NullMarked
package org.wassop.protocol;

import org.jspecify.annotations.NullMarked;
