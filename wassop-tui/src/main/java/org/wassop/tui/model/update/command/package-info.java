/** Slash commands. */
@NullMarked
package org.wassop.tui.model.update.command;

import org.jspecify.annotations.NullMarked;
