package org.wassop.tui.model.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.text.EditBuffer;

/**
 * What is typed and not sent: for each conversation by itself, and apart from them the name while
 * that is asked for. And what was sent, to be called back. Immutable.
 *
 * @param byPlace those with something in them
 * @param nowhere what is typed while there is no conversation
 * @param name the name that is being typed
 * @param inputHistory what was entered before
 */
public record Drafts(
    Map<Place, Draft> byPlace, Draft nowhere, EditBuffer name, InputHistory inputHistory) {
  static final Drafts NONE =
      new Drafts(Map.of(), Draft.NONE, EditBuffer.empty(Limits.LINE_BYTES), InputHistory.NOTHING);

  /** Copies {@code byPlace}. */
  public Drafts {
    byPlace = Map.copyOf(byPlace);
  }

  /** What is typed for {@code place}, or while there is none. */
  public Draft of(Optional<Place> place) {
    return place.map(there -> byPlace.getOrDefault(there, Draft.NONE)).orElse(nowhere);
  }

  public Drafts with(Optional<Place> place, Draft draft) {
    if (place.isEmpty()) {
      return new Drafts(byPlace, draft, name, inputHistory);
    }
    Map<Place, Draft> changed = new LinkedHashMap<>(byPlace);
    if (draft.equals(Draft.NONE)) {
      changed.remove(place.get());
    } else {
      changed.put(place.get(), draft);
    }
    return new Drafts(changed, nowhere, name, inputHistory);
  }

  public Drafts withName(EditBuffer other) {
    return new Drafts(byPlace, nowhere, other, inputHistory);
  }

  /** These after {@code text} was entered at {@code place}. */
  public Drafts withSent(Place place, String text) {
    return new Drafts(byPlace, nowhere, name, inputHistory.with(place, text));
  }
}
