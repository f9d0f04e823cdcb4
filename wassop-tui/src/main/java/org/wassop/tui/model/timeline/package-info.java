/** The log of a conversation on the client: entries, scrollback, known ranges. Immutable. */
@NullMarked
package org.wassop.tui.model.timeline;

import org.jspecify.annotations.NullMarked;
