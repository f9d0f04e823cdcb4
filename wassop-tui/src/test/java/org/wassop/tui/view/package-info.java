@NullMarked
package org.wassop.tui.view;

import org.jspecify.annotations.NullMarked;
