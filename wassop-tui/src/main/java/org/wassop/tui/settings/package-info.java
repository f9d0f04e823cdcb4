/** The settings file: its text, edited without losing what its owner wrote, and the disk. */
@NullMarked
package org.wassop.tui.settings;

import org.jspecify.annotations.NullMarked;
