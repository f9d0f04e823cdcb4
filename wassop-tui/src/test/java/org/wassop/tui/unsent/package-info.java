@NullMarked
package org.wassop.tui.unsent;

import org.jspecify.annotations.NullMarked;
