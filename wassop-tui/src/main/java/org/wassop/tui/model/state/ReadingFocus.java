package org.wassop.tui.model.state;

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
public record ReadingFocus(
    Optional<MessageSelection> selected,
    Optional<SearchState> found,
    Light light,
    Map<Place, Draft> aside) {
  /** What is seen of the search that last found something. */
  public enum Light {
    /** Nothing. */
    OFF,
    /** Its words are marked. */
    ON,
    /** Its words are marked, and the user wanted to go further than to its last result. */
    END
  }

  static final ReadingFocus NONE =
      new ReadingFocus(Optional.empty(), Optional.empty(), Light.OFF, Map.of());

  /** Copies {@code aside}. */
  public ReadingFocus {
    aside = Map.copyOf(aside);
  }

  /** The words that are marked; empty for none. */
  public String marked() {
    return found.filter(box -> light != Light.OFF).map(box -> box.words().text()).orElse("");
  }

  ReadingFocus with(Optional<MessageSelection> selection) {
    return new ReadingFocus(selection, found, light, aside);
  }

  /** With {@code box}, which has found something that the user goes to. */
  public ReadingFocus going(SearchState box) {
    return new ReadingFocus(selected, Optional.of(box), Light.ON, aside);
  }

  public ReadingFocus unlit() {
    return new ReadingFocus(selected, found, Light.OFF, aside);
  }

  /** At the last result that way. */
  public ReadingFocus atEnd() {
    return new ReadingFocus(selected, found, Light.END, aside);
  }

  /** On the way to something else than a result. */
  public ReadingFocus elsewhere() {
    return light == Light.END ? new ReadingFocus(selected, found, Light.ON, aside) : this;
  }

  /** With {@code draft} of {@code place} put aside; none is put back by the one who asks. */
  public ReadingFocus aside(Place place, Optional<Draft> draft) {
    Map<Place, Draft> changed = new LinkedHashMap<>(aside);
    changed.remove(place);
    draft.ifPresent(kept -> changed.put(place, kept));
    return new ReadingFocus(selected, found, light, changed);
  }
}
