package org.wassop.tui.model.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;

/**
 * What the user is looking at in the messages: the selected message and the search results; also
 * drafts that wait. Immutable.
 *
 * @param selected the selected message, if there is one
 * @param found the last search with results, if there is one
 * @param light how that search is shown in the transcript
 * @param aside the drafts that return when the edit of a message is done
 */
public record ReadingFocus(
    Optional<MessageSelection> selected,
    Optional<SearchState> found,
    Light light,
    Map<Place, Draft> aside) {
  /** How the last search with results is shown in the transcript. */
  public enum Light {
    /** Not at all. */
    OFF,
    /** Its words are highlighted. */
    ON,
    /** Its words are highlighted, and the user tried to go beyond its last result. */
    END
  }

  static final ReadingFocus NONE =
      new ReadingFocus(Optional.empty(), Optional.empty(), Light.OFF, Map.of());

  /** Copies {@code aside}. */
  public ReadingFocus {
    aside = Map.copyOf(aside);
  }

  /** Returns the search words to highlight; empty for none. */
  public String marked() {
    return found
        .filter(search -> light != Light.OFF)
        .map(search -> search.words().text())
        .orElse("");
  }

  ReadingFocus with(Optional<MessageSelection> selection) {
    return new ReadingFocus(selection, found, light, aside);
  }

  /** Returns this with {@code search} as the last search, highlighted. */
  public ReadingFocus going(SearchState search) {
    return new ReadingFocus(selected, Optional.of(search), Light.ON, aside);
  }

  public ReadingFocus unlit() {
    return new ReadingFocus(selected, found, Light.OFF, aside);
  }

  /** Returns this after the user tried to go beyond the last result. */
  public ReadingFocus atEnd() {
    return new ReadingFocus(selected, found, Light.END, aside);
  }

  /** Returns this when the user goes to something other than a search result. */
  public ReadingFocus elsewhere() {
    return light == Light.END ? new ReadingFocus(selected, found, Light.ON, aside) : this;
  }

  /**
   * Returns this with {@code draft} kept aside for {@code place}. Without a draft, forgets the one
   * that is kept; the caller restores it.
   */
  public ReadingFocus aside(Place place, Optional<Draft> draft) {
    Map<Place, Draft> changed = new LinkedHashMap<>(aside);
    changed.remove(place);
    draft.ifPresent(kept -> changed.put(place, kept));
    return new ReadingFocus(selected, found, light, changed);
  }
}
