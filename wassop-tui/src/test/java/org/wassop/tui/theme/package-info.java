@NullMarked
package org.wassop.tui.theme;

import org.jspecify.annotations.NullMarked;
