@NullMarked
package org.wassop.protocol.message;

import org.jspecify.annotations.NullMarked;
