/** Man pages, read for what they promise; for the tests of the programs. */
@NullMarked
package org.wassop.cli.manual;

import org.jspecify.annotations.NullMarked;
