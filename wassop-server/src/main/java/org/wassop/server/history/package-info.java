/** The message log: its interface, and the rules that every implementation keeps. */
@NullMarked
package org.wassop.server.history;

import org.jspecify.annotations.NullMarked;
