/** Text that is safe to show on a terminal. */
@NullMarked
package org.wassop.protocol.text;

import org.jspecify.annotations.NullMarked;
