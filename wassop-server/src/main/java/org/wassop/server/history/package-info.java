/** The message log: the interface to storage, and the rules that hold for every implementation. */
@NullMarked
package org.wassop.server.history;

import org.jspecify.annotations.NullMarked;
