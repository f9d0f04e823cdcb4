@NullMarked
package org.wassop.tui.script;

import org.jspecify.annotations.NullMarked;
