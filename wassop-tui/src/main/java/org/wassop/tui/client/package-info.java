/** The loop of actions and effects, the same for every frontend. */
@NullMarked
package org.wassop.tui.client;

import org.jspecify.annotations.NullMarked;
