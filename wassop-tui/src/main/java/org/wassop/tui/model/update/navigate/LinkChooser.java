package org.wassop.tui.model.update.navigate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LinkFinder;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.model.update.message.MessageActions;
import org.wassop.tui.model.update.message.SelectedMessage;

/** The list of web addresses in messages, one of which the user copies. Pure. */
public final class LinkChooser {
  /** The most addresses in the list. */
  private static final int MOST = 100;

  /** How many of the newest entries are searched for addresses. */
  private static final int MOST_LOOKED_AT = 10_000;

  private LinkChooser() {}

  /**
   * Opens the list of the addresses in the selected message or, without one, of those in the shown
   * conversation, the newest first.
   */
  public static Step open(State state, long nowMillis) {
    Optional<Entry.Message> selected = state.selectedMessage();
    List<String> links =
        selected.isPresent()
            ? LinkFinder.find(selected.get().text()).stream()
                .map(LinkFinder.Link::address)
                .distinct()
                .toList()
            : newest(
                state
                    .conversations()
                    .shown()
                    .map(ConversationState::scrollback)
                    .orElse(Scrollback.empty()));
    return links.isEmpty()
        ? Step.to(state.withNotice(LocalizedText.of("problem.no-links"), nowMillis))
        : Step.to(state.with(new Popup.LinkList(links, 0)));
  }

  private static List<String> newest(Scrollback log) {
    Set<String> links = new LinkedHashSet<>();
    long last = Math.max(log.first(), log.end() - MOST_LOOKED_AT);
    for (long number = log.end() - 1; number >= last && links.size() < MOST; number--) {
      if (log.get(number) instanceof Entry.Message message && !message.messageDetails().deleted()) {
        LinkFinder.find(message.text()).reversed().forEach(link -> links.add(link.address()));
      }
    }
    return new ArrayList<>(links).subList(0, Math.min(MOST, links.size()));
  }

  /** Copies the selected address to the clipboard, and closes the list. */
  public static Step submit(State state, Popup.LinkList list, long nowMillis) {
    return MessageActions.copy(
        SelectedMessage.ended(state.with(new Popup.None())),
        list.links().get(list.selected()),
        nowMillis);
  }
}
