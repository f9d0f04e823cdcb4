/** The input of the two modes without a screen: typed lines and events in one queue. */
@NullMarked
package org.wassop.tui.script;

import org.jspecify.annotations.NullMarked;
