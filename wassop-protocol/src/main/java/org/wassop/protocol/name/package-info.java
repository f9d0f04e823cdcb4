/** User names and room names, valid by construction. */
@NullMarked
package org.wassop.protocol.name;

import org.jspecify.annotations.NullMarked;
