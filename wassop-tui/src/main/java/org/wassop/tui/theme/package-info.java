/**
 * Themes: what each role looks like, from files. No Lanterna; only {@link ThemeFinder} reads files.
 */
@NullMarked
package org.wassop.tui.theme;

import org.jspecify.annotations.NullMarked;
