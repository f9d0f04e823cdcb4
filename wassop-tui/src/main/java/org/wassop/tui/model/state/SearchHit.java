package org.wassop.tui.model.state;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.Snippet;

/**
 * A message that a search has found.
 *
 * @param place where it was said, as the sidebar has it
 * @param id its id there
 */
public record SearchHit(Place place, long id, UserName from, long timeMillis, Snippet snippet) {}
