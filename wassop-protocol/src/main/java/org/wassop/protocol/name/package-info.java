@NullMarked
package org.wassop.protocol.name;

import org.jspecify.annotations.NullMarked;
