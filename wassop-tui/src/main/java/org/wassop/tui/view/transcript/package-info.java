/** The transcript: the entries of a conversation as rows. Pure. */
@NullMarked
package org.wassop.tui.view.transcript;

import org.jspecify.annotations.NullMarked;
