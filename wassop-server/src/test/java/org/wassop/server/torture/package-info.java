/** Torture tests: a server under all kinds of faults at once, and clients that check it. */
@NullMarked
package org.wassop.server.torture;

import org.jspecify.annotations.NullMarked;
