@NullMarked
package org.wassop.server.directory;

import org.jspecify.annotations.NullMarked;
