@NullMarked
package org.wassop.tui.send;

import org.jspecify.annotations.NullMarked;
