/** What was said in a conversation: entries, scrollback, known ranges. Immutable. */
@NullMarked
package org.wassop.tui.model.timeline;

import org.jspecify.annotations.NullMarked;
