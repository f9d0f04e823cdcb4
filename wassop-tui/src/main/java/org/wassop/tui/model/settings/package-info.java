/** The settings: one table with how each reads and changes the preferences. */
@NullMarked
package org.wassop.tui.model.settings;

import org.jspecify.annotations.NullMarked;
