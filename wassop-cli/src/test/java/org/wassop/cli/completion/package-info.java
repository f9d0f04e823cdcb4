/** Shell completions, made from a program's options; for the tests of the programs. */
@NullMarked
package org.wassop.cli.completion;

import org.jspecify.annotations.NullMarked;
