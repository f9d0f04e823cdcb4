/** Names of users and rooms, validated when they are made. */
@NullMarked
package org.wassop.protocol.name;

import org.jspecify.annotations.NullMarked;
