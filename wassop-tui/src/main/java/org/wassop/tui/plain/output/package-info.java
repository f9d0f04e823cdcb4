/** What the line mode prints. */
@NullMarked
package org.wassop.tui.plain.output;

import org.jspecify.annotations.NullMarked;
