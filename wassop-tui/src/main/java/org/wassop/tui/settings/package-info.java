/** The settings file, which is edited in place. */
@NullMarked
package org.wassop.tui.settings;

import org.jspecify.annotations.NullMarked;
