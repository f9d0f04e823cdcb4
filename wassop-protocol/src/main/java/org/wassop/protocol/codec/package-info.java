/** The dialects: messages to lines, lines to messages. */
@NullMarked
package org.wassop.protocol.codec;

import org.jspecify.annotations.NullMarked;
