/** What drives the model, whatever shows it: the loop of actions and effects. */
@NullMarked
package org.wassop.tui.client;

import org.jspecify.annotations.NullMarked;
