@NullMarked
package org.wassop.tui.net;

import org.jspecify.annotations.NullMarked;
