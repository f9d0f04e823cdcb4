/** What the two modes without a screen share: typed lines and events in one queue. */
@NullMarked
package org.wassop.tui.script;

import org.jspecify.annotations.NullMarked;
