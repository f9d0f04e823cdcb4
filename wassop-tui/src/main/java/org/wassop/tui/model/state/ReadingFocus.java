package org.wassop.tui.model.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;

/**
 * What the user is looking at in the messages: the selected message and the search results; also
 * drafts that wait. Immutable.
 *
 * @param selection the selected message, if there is one
 * @param lastSearch the last search with results, if there is one
 * @param searchHighlight how that search is shown in the transcript
 * @param shelvedDrafts the drafts that return when the edit of a message is done
 */
public record ReadingFocus(
    Optional<MessageSelection> selection,
    Optional<SearchState> lastSearch,
    SearchHighlight searchHighlight,
    Map<Place, Draft> shelvedDrafts) {
  /** How the last search with results is shown in the transcript. */
  public enum SearchHighlight {
    /** Not at all. */
    OFF,
    /** Its words are highlighted. */
    ON,
    /** Its words are highlighted, and the user tried to go beyond its last result. */
    PAST_LAST_RESULT
  }

  static final ReadingFocus NONE =
      new ReadingFocus(Optional.empty(), Optional.empty(), SearchHighlight.OFF, Map.of());

  /** Copies {@code shelvedDrafts}. */
  public ReadingFocus {
    shelvedDrafts = Map.copyOf(shelvedDrafts);
  }

  /** Returns the search words to highlight; empty for none. */
  public String highlightedWords() {
    return lastSearch
        .filter(search -> searchHighlight != SearchHighlight.OFF)
        .map(search -> search.query().text())
        .orElse("");
  }

  ReadingFocus with(Optional<MessageSelection> selection) {
    return new ReadingFocus(selection, lastSearch, searchHighlight, shelvedDrafts);
  }

  /** Returns this with {@code search} as the last search, highlighted. */
  public ReadingFocus withSearch(SearchState search) {
    return new ReadingFocus(selection, Optional.of(search), SearchHighlight.ON, shelvedDrafts);
  }

  public ReadingFocus withoutHighlight() {
    return new ReadingFocus(selection, lastSearch, SearchHighlight.OFF, shelvedDrafts);
  }

  /** Returns this after the user tried to go beyond the last result. */
  public ReadingFocus pastLastResult() {
    return new ReadingFocus(selection, lastSearch, SearchHighlight.PAST_LAST_RESULT, shelvedDrafts);
  }

  /** Returns this when the user goes to something other than a search result. */
  public ReadingFocus notPastLastResult() {
    return searchHighlight == SearchHighlight.PAST_LAST_RESULT
        ? new ReadingFocus(selection, lastSearch, SearchHighlight.ON, shelvedDrafts)
        : this;
  }

  /**
   * Returns this with {@code draft} kept aside for {@code place}. Without a draft, forgets the one
   * that is kept; the caller restores it.
   */
  public ReadingFocus shelvedDrafts(Place place, Optional<Draft> draft) {
    Map<Place, Draft> changed = new LinkedHashMap<>(shelvedDrafts);
    changed.remove(place);
    draft.ifPresent(kept -> changed.put(place, kept));
    return new ReadingFocus(selection, lastSearch, searchHighlight, changed);
  }
}
