/** Navigation: conversations, the quick switcher, search, jumps, web addresses. */
@NullMarked
package org.wassop.tui.model.update.navigate;

import org.jspecify.annotations.NullMarked;
