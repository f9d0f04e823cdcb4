/** The table of settings. */
@NullMarked
package org.wassop.tui.model.settings;

import org.jspecify.annotations.NullMarked;
