/**
 * Themes: the style of each role, read from files. Independent of Lanterna; only {@link
 * ThemeFinder} reads files from the disk.
 */
@NullMarked
package org.wassop.tui.theme;

import org.jspecify.annotations.NullMarked;
