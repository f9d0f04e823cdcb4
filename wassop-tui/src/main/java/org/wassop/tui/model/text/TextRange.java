package org.wassop.tui.model.text;

/** The characters of a text from {@code start} to before {@code end}. */
public record TextRange(int start, int end) {}
