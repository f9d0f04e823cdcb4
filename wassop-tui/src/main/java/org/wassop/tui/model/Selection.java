package org.wassop.tui.model;

import org.wassop.protocol.message.Place;

/** The message {@code id} of {@code place}, which the user has chosen to do something with. */
public record Selection(Place place, long id) {}
