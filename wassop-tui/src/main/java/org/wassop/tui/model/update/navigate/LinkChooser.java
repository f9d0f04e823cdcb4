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

/** The web addresses in what was said. Pure. */
public final class LinkChooser {
  /** Most addresses in a list. */
  private static final int MOST = 100;

  /** How many entries are looked through for them. */
  private static final int MOST_LOOKED_AT = 10_000;

  private LinkChooser() {}

  /** Opens the list of the addresses in the chosen message, else in the conversation. */
  public static Step open(State state, long nowMillis) {
    Optional<Entry.Message> chosen = state.chosen();
    List<String> links =
        chosen.isPresent()
            ? LinkFinder.in(chosen.get().text()).stream()
                .map(LinkFinder.Link::address)
                .distinct()
                .toList()
            : newest(state.rooms().shown().map(ConversationState::log).orElse(Scrollback.empty()));
    return links.isEmpty()
        ? Step.to(state.tell(LocalizedText.of("problem.no-links"), nowMillis))
        : Step.to(state.with(new Popup.LinkChoice(links, 0)));
  }

  private static List<String> newest(Scrollback log) {
    Set<String> links = new LinkedHashSet<>();
    long to = Math.max(log.first(), log.end() - MOST_LOOKED_AT);
    for (long number = log.end() - 1; number >= to && links.size() < MOST; number--) {
      if (log.get(number) instanceof Entry.Message message && !message.messageDetails().deleted()) {
        LinkFinder.in(message.text()).reversed().forEach(link -> links.add(link.address()));
      }
    }
    return new ArrayList<>(links).subList(0, Math.min(MOST, links.size()));
  }

  /** Enter: the address is copied. */
  public static Step submit(State state, Popup.LinkChoice list, long nowMillis) {
    return MessageActions.copied(
        SelectedMessage.ended(state.with(new Popup.None())),
        list.links().get(list.selected()),
        nowMillis);
  }
}
