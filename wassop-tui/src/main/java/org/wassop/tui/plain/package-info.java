@NullMarked
package org.wassop.tui.plain;

import org.jspecify.annotations.NullMarked;
