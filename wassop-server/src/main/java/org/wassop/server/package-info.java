@NullMarked
package org.wassop.server;

import org.jspecify.annotations.NullMarked;
