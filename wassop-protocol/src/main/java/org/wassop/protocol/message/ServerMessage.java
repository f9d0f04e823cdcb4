package org.wassop.protocol.message;

/**
 * What a server says: the {@link Answer} to a request, or an {@link Event} that nobody asked for.
 */
public sealed interface ServerMessage permits Answer, Event {}
