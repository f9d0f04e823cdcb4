/** Codecs of the dialects: messages to lines and lines to messages. */
@NullMarked
package org.wassop.protocol.codec;

import org.jspecify.annotations.NullMarked;
