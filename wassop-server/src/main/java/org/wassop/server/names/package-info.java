/** The names that are in use, and how to reach the user behind each. */
@NullMarked
package org.wassop.server.names;

import org.jspecify.annotations.NullMarked;
