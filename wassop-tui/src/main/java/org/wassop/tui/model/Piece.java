package org.wassop.tui.model;

/** The characters of a text from {@code start} to before {@code end}. */
public record Piece(int start, int end) {}
