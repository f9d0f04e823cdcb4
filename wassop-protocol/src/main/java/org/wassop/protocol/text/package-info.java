@NullMarked
package org.wassop.protocol.text;

import org.jspecify.annotations.NullMarked;
