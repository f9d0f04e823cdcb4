/** What was said, kept in one SQLite file. */
@NullMarked
package org.wassop.server.history.sqlite;

import org.jspecify.annotations.NullMarked;
