@NullMarked
package org.wassop.tui.model;

import org.jspecify.annotations.NullMarked;
