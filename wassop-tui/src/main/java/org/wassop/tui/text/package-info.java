/**
 * Text as a terminal sees it: grapheme clusters and cells. Pure, and independent of any terminal
 * library.
 */
@NullMarked
package org.wassop.tui.text;

import org.jspecify.annotations.NullMarked;
