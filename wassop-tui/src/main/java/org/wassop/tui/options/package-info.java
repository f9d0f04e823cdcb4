/** The validated options of the client, and the environment of its process. */
@NullMarked
package org.wassop.tui.options;

import org.jspecify.annotations.NullMarked;
