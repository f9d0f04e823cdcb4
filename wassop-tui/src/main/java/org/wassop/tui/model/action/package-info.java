/** What happened, and what the world has to do about it. */
@NullMarked
package org.wassop.tui.model.action;

import org.jspecify.annotations.NullMarked;
