/** The message log in one SQLite file. */
@NullMarked
package org.wassop.server.history.sqlite;

import org.jspecify.annotations.NullMarked;
