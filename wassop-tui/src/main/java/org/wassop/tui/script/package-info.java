/** What the modes without a screen share. */
@NullMarked
package org.wassop.tui.script;

import org.jspecify.annotations.NullMarked;
