/** The link: one connection to a server, in either dialect. */
@NullMarked
package org.wassop.tui.net;

import org.jspecify.annotations.NullMarked;
