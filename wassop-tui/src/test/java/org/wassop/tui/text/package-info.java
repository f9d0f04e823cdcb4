@NullMarked
package org.wassop.tui.text;

import org.jspecify.annotations.NullMarked;
