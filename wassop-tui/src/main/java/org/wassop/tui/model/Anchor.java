package org.wassop.tui.model;

/**
 * What stands at the bottom of a transcript that is scrolled up: the entry {@code number}, without
 * its last {@code rowsBelow} rows; when that is negative, with as many rows of what follows.
 */
public record Anchor(long number, int rowsBelow) {}
