/** Text that is safe to show in a terminal. */
@NullMarked
package org.wassop.protocol.text;

import org.jspecify.annotations.NullMarked;
