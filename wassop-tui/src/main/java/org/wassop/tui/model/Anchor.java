package org.wassop.tui.model;

/**
 * What stands at the bottom of a transcript that is scrolled up: the entry {@code number}, without
 * its last {@code rowsBelow} rows.
 */
public record Anchor(long number, int rowsBelow) {}
