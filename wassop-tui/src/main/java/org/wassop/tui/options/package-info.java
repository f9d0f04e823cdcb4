/** What the user asked for on the command line, validated, and the process around it. */
@NullMarked
package org.wassop.tui.options;

import org.jspecify.annotations.NullMarked;
