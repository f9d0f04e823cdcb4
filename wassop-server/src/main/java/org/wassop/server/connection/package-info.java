@NullMarked
package org.wassop.server.connection;

import org.jspecify.annotations.NullMarked;
