/**
 * What the command lines of both programs share: options, settings, languages, one-line errors,
 * exit codes.
 */
@NullMarked
package org.wassop.cli;

import org.jspecify.annotations.NullMarked;
