/** Shell completions generated from the options of a program; for the tests of the programs. */
@NullMarked
package org.wassop.cli.completion;

import org.jspecify.annotations.NullMarked;
