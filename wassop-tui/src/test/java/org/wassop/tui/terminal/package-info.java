@NullMarked
package org.wassop.tui.terminal;

import org.jspecify.annotations.NullMarked;
