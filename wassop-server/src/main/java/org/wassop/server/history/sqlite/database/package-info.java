/** The SQLite file itself: connection, schema, migrations, errors. */
@NullMarked
package org.wassop.server.history.sqlite.database;

import org.jspecify.annotations.NullMarked;
