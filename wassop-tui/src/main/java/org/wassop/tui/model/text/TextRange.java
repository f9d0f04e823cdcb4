package org.wassop.tui.model.text;

/** The range of a text from index {@code start} to before {@code end}. */
public record TextRange(int start, int end) {}
