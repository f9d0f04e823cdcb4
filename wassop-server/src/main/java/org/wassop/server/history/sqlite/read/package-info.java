/** Reading and searching, on threads of their own. */
@NullMarked
package org.wassop.server.history.sqlite.read;

import org.jspecify.annotations.NullMarked;
