/**
 * The reducer: applies actions, keys in popups, and messages from the server to the state. Pure.
 */
@NullMarked
package org.wassop.tui.model.update;

import org.jspecify.annotations.NullMarked;
