/** The SQLite file of a history: its connection, schema, migrations and faults. */
@NullMarked
package org.wassop.server.history.sqlite.database;

import org.jspecify.annotations.NullMarked;
