package org.wassop.tui.view;

/** A piece of a row, in one role. */
public record Span(String text, Role role) {}
