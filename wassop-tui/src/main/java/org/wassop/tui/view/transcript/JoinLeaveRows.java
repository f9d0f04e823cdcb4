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

/** Who came and went, in words. Pure. */
final class JoinLeaveRows {
  /** Most who are named: more are counted. */
  private static final int MOST_NAMED = 4;

  private JoinLeaveRows() {}

  /** What became of somebody, from the first move to the last. */
  private enum Outcome {
    ENTERED("moves.entered"),
    LEFT("moves.left"),
    VISITED("moves.visited"),
    RETURNED("moves.returned");

    private final String key;

    Outcome(String key) {
      this.key = key;
    }

    /** Of somebody who entered first, or was there already, and is there in the end, or not. */
    static Outcome of(boolean came, boolean isHere) {
      return isHere ? came ? ENTERED : RETURNED : came ? VISITED : LEFT;
    }
  }

  /** One move, in words. */
  static String one(Entry.MemberChange memberChange, ScreenTexts screenTexts) {
    String key =
        switch (memberChange.way()) {
          case ENTERED -> "note.entered";
          case LEFT_ROOM -> "note.left-room";
          case LEFT_CHAT -> "note.left-chat";
        };
    return screenTexts.text(key, memberChange.user().text());
  }

  /** All {@code moves} in one line, in which everybody is once. */
  static String folded(List<Entry.MemberChange> moves, ScreenTexts screenTexts) {
    if (moves.size() == 1) {
      return one(moves.getFirst(), screenTexts);
    }
    Map<UserName, Boolean> came = new LinkedHashMap<>();
    Set<UserName> here = new HashSet<>();
    for (Entry.MemberChange memberChange : moves) {
      boolean entered = memberChange.way() == Entry.Way.ENTERED;
      came.putIfAbsent(memberChange.user(), entered);
      if (entered) {
        here.add(memberChange.user());
      } else {
        here.remove(memberChange.user());
      }
    }
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      List<String> who =
          came.entrySet().stream()
              .filter(one -> Outcome.of(one.getValue(), here.contains(one.getKey())) == outcome)
              .map(one -> one.getKey().text())
              .toList();
      if (!who.isEmpty()) {
        parts.add(screenTexts.text(outcome.key, names(who, screenTexts), who.size()));
      }
    }
    return String.join(" · ", parts);
  }

  private static String names(List<String> who, ScreenTexts screenTexts) {
    return who.size() > MOST_NAMED
        ? screenTexts.text("moves.people", who.size())
        : String.join(", ", who);
  }
}
