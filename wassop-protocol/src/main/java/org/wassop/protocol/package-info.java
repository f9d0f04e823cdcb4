@NullMarked
package org.wassop.protocol;

import org.jspecify.annotations.NullMarked;
