package org.wassop.tui.model;

/** The characters of a text from {@code start} to before {@code end}. */
public record TextRange(int start, int end) {}
