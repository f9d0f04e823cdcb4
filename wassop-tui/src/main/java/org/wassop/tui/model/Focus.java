package org.wassop.tui.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;

/**
 * What the user has turned to in what was said. Immutable.
 *
 * @param selected the message that is chosen, if there is one
 * @param found the search that last found something, if there is one
 * @param lit whether the words of that search are marked
 * @param aside the drafts that wait until the correction of a message is done
 */
public record Focus(
    Optional<Selection> selected, Optional<SearchBox> found, boolean lit, Map<Place, Draft> aside) {
  static final Focus NONE = new Focus(Optional.empty(), Optional.empty(), false, Map.of());

  /** Copies {@code aside}. */
  public Focus {
    aside = Map.copyOf(aside);
  }

  /** The words that are marked; empty for none. */
  public String marked() {
    return found.filter(box -> lit).map(box -> box.words().text()).orElse("");
  }

  Focus with(Optional<Selection> selection) {
    return new Focus(selection, found, lit, aside);
  }

  /** With {@code box}, which has found something that the user goes to. */
  Focus going(SearchBox box) {
    return new Focus(selected, Optional.of(box), true, aside);
  }

  Focus unlit() {
    return new Focus(selected, found, false, aside);
  }

  /** With {@code draft} of {@code place} put aside; none is put back by the one who asks. */
  Focus aside(Place place, Optional<Draft> draft) {
    Map<Place, Draft> changed = new LinkedHashMap<>(aside);
    changed.remove(place);
    draft.ifPresent(kept -> changed.put(place, kept));
    return new Focus(selected, found, lit, changed);
  }
}
