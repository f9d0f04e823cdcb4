/** The server under everything that can go wrong at once, and clients that check its promises. */
@NullMarked
package org.wassop.server.torture;

import org.jspecify.annotations.NullMarked;
