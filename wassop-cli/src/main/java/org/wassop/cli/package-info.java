@NullMarked
package org.wassop.cli;

import org.jspecify.annotations.NullMarked;
