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
 * @param light what is seen of that search
 * @param aside the drafts that wait until the correction of a message is done
 */
public record Focus(
    Optional<Selection> selected, Optional<SearchBox> found, Light light, Map<Place, Draft> aside) {
  /** What is seen of the search that last found something. */
  public enum Light {
    /** Nothing. */
    OFF,
    /** Its words are marked. */
    ON,
    /** Its words are marked, and the user wanted to go further than to its last result. */
    END
  }

  static final Focus NONE = new Focus(Optional.empty(), Optional.empty(), Light.OFF, Map.of());

  /** Copies {@code aside}. */
  public Focus {
    aside = Map.copyOf(aside);
  }

  /** The words that are marked; empty for none. */
  public String marked() {
    return found.filter(box -> light != Light.OFF).map(box -> box.words().text()).orElse("");
  }

  Focus with(Optional<Selection> selection) {
    return new Focus(selection, found, light, aside);
  }

  /** With {@code box}, which has found something that the user goes to. */
  Focus going(SearchBox box) {
    return new Focus(selected, Optional.of(box), Light.ON, aside);
  }

  Focus unlit() {
    return new Focus(selected, found, Light.OFF, aside);
  }

  /** At the last result that way. */
  Focus atEnd() {
    return new Focus(selected, found, Light.END, aside);
  }

  /** On the way to something else than a result. */
  Focus elsewhere() {
    return light == Light.END ? new Focus(selected, found, Light.ON, aside) : this;
  }

  /** With {@code draft} of {@code place} put aside; none is put back by the one who asks. */
  Focus aside(Place place, Optional<Draft> draft) {
    Map<Place, Draft> changed = new LinkedHashMap<>(aside);
    changed.remove(place);
    draft.ifPresent(kept -> changed.put(place, kept));
    return new Focus(selected, found, light, changed);
  }
}
