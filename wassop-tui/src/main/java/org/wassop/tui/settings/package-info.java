/** The settings file, edited in place. */
@NullMarked
package org.wassop.tui.settings;

import org.jspecify.annotations.NullMarked;
