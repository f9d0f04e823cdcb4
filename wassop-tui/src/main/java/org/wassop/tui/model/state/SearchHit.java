package org.wassop.tui.model.state;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.Snippet;

/**
 * A result of a message search.
 *
 * @param place the conversation, as in the sidebar
 * @param id the id of the message in it
 * @param from the author
 * @param timeMillis the time of the message, since 1970
 * @param snippet the part of the text with the match
 */
public record SearchHit(Place place, long id, UserName from, long timeMillis, Snippet snippet) {}
