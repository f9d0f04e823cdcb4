/** The input and output of the model: actions that it reacts to, effects that it requests. */
@NullMarked
package org.wassop.tui.model.action;

import org.jspecify.annotations.NullMarked;
