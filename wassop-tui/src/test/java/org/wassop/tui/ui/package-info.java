@NullMarked
package org.wassop.tui.ui;

import org.jspecify.annotations.NullMarked;
