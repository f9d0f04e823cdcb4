@NullMarked
package org.wassop.tui;

import org.jspecify.annotations.NullMarked;
