/** What the client knows and how it changes: immutable values and pure functions. */
@NullMarked
package org.wassop.tui.model;

import org.jspecify.annotations.NullMarked;
