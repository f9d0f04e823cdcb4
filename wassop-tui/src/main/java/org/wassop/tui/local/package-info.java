@NullMarked
package org.wassop.tui.local;

import org.jspecify.annotations.NullMarked;
