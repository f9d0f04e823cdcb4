package org.wassop.tui.model.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.text.EditBuffer;

/**
 * All drafts, the user name that is being typed, and the input history. Immutable.
 *
 * @param byPlace the drafts of the conversations, without empty ones
 * @param homeDraft the draft while there is no conversation
 * @param userName the user name that is being typed
 * @param inputHistory what was entered before
 */
public record Drafts(
    Map<Place, Draft> byPlace, Draft homeDraft, EditBuffer userName, InputHistory inputHistory) {
  static final Drafts NONE =
      new Drafts(Map.of(), Draft.NONE, EditBuffer.empty(Limits.LINE_BYTES), InputHistory.EMPTY);

  /** Copies {@code byPlace}. */
  public Drafts {
    byPlace = Map.copyOf(byPlace);
  }

  /** Returns the draft for {@code place}, or for no conversation. */
  public Draft of(Optional<Place> place) {
    return place
        .map(conversation -> byPlace.getOrDefault(conversation, Draft.NONE))
        .orElse(homeDraft);
  }

  public Drafts with(Optional<Place> place, Draft draft) {
    if (place.isEmpty()) {
      return new Drafts(byPlace, draft, userName, inputHistory);
    }
    Map<Place, Draft> changed = new LinkedHashMap<>(byPlace);
    if (draft.equals(Draft.NONE)) {
      changed.remove(place.get());
    } else {
      changed.put(place.get(), draft);
    }
    return new Drafts(changed, homeDraft, userName, inputHistory);
  }

  public Drafts withUserName(EditBuffer other) {
    return new Drafts(byPlace, homeDraft, other, inputHistory);
  }

  /** Returns this with {@code text}, which was entered at {@code place}, in the input history. */
  public Drafts withEntered(Place place, String text) {
    return new Drafts(byPlace, homeDraft, userName, inputHistory.with(place, text));
  }
}
