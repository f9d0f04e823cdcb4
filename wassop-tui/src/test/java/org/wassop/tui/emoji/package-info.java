@NullMarked
package org.wassop.tui.emoji;

import org.jspecify.annotations.NullMarked;
