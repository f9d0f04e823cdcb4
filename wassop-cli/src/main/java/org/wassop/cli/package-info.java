/**
 * The parts that the command lines of both programs share: options, settings, languages, one-line
 * errors and exit codes.
 */
@NullMarked
package org.wassop.cli;

import org.jspecify.annotations.NullMarked;
