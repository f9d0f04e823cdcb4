package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.view.rows.ScreenTexts;

/** The texts of joins and leaves. Pure. */
final class JoinLeaveText {
  /** The most users that are named; more are only counted. */
  private static final int MAX_NAMED = 4;

  private JoinLeaveText() {}

  /** The net effect of a user's joins and leaves. */
  private enum Outcome {
    ENTERED("moves.entered"),
    LEFT("moves.left"),
    VISITED("moves.visited"),
    RETURNED("moves.returned");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /**
     * Returns the outcome for a user whose first change was a join if {@code joinedFirst}, and who
     * is in the room at the end if {@code isPresent}.
     */
    static Outcome of(boolean joinedFirst, boolean isPresent) {
      return isPresent ? joinedFirst ? ENTERED : RETURNED : joinedFirst ? VISITED : LEFT;
    }
  }

  /** Returns the text of one join or leave. */
  static String one(Entry.MemberChange memberChange, ScreenTexts screenTexts) {
    String key =
        switch (memberChange.transition()) {
          case ENTERED -> "note.entered";
          case LEFT_ROOM -> "note.left-room";
          case LEFT_CHAT -> "note.left-chat";
        };
    return screenTexts.text(key, memberChange.user().text());
  }

  /** Returns one line for all {@code changes}, in which every user is counted once. */
  static String folded(List<Entry.MemberChange> changes, ScreenTexts screenTexts) {
    if (changes.size() == 1) {
      return one(changes.getFirst(), screenTexts);
    }
    Map<UserName, Boolean> joinedFirst = new LinkedHashMap<>();
    Set<UserName> present = new HashSet<>();
    for (Entry.MemberChange memberChange : changes) {
      boolean entered = memberChange.transition() == Entry.Transition.ENTERED;
      joinedFirst.putIfAbsent(memberChange.user(), entered);
      if (entered) {
        present.add(memberChange.user());
      } else {
        present.remove(memberChange.user());
      }
    }
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<String> users =
          joinedFirst.entrySet().stream()
              .filter(entry ->
                  Outcome.of(entry.getValue(), present.contains(entry.getKey())) == outcome)
              .map(entry -> entry.getKey().text())
              .toList();
      if (!users.isEmpty()) {
        parts.add(screenTexts.text(outcome.key, names(users, screenTexts), users.size()));
      }
    }
    return String.join(" · ", parts);
  }

  private static String names(List<String> users, ScreenTexts screenTexts) {
    return users.size() > MAX_NAMED
        ? screenTexts.text("moves.people", users.size())
        : String.join(", ", users);
  }
}
