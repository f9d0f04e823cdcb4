/** Checks of the man pages against the programs; for the tests of the programs. */
@NullMarked
package org.wassop.cli.manual;

import org.jspecify.annotations.NullMarked;
