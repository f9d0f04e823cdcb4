/** The loop of actions and effects, whatever frontend shows it. */
@NullMarked
package org.wassop.tui.client;

import org.jspecify.annotations.NullMarked;
