package org.wassop.protocol.message;

/** A message from a server: the {@link Answer} to a request, or an {@link Event} without one. */
public sealed interface ServerMessage permits Answer, Event {}
