/** The command {@code wassop-server}, its options, and the listening server. */
@NullMarked
package org.wassop.server;

import org.jspecify.annotations.NullMarked;
