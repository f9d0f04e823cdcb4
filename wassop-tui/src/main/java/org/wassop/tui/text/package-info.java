/** Text as a terminal sees it: clusters, cells, lines. Pure, and free of any terminal library. */
@NullMarked
package org.wassop.tui.text;

import org.jspecify.annotations.NullMarked;
