@NullMarked
package org.wassop.protocol.codec;

import org.jspecify.annotations.NullMarked;
