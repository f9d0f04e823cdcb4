/** Input from the terminal: decodes bytes into keys, pastes and reports. */
@NullMarked
package org.wassop.tui.terminal.input;

import org.jspecify.annotations.NullMarked;
