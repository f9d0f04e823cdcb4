/** The user names that are in use, and how to reach each user. */
@NullMarked
package org.wassop.server.names;

import org.jspecify.annotations.NullMarked;
