/** What was said: the log of every conversation, in memory or in a database. */
@NullMarked
package org.wassop.server.history;

import org.jspecify.annotations.NullMarked;
