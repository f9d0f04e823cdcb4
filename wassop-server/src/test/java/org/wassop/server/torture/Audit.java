package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Place;
import org.wassop.server.torture.Outgoing.Stored;

/**
 * Compares the log of one conversation with what the clients have said and heard. Each method
 * throws an {@link AssertionError} at the first difference.
 */
final class Audit {
  private final String where;
  private final List<Heard> log;
  private final Map<String, Long> idByText = new HashMap<>();

  /** Of the conversation {@code where}, whose whole log is {@code log}. */
  Audit(String where, List<Heard> log) {
    this.where = where;
    this.log = log;
    for (Heard one : log) {
      Long other = idByText.put(one.text(), one.id());
      check(other == null, "is stored twice, first as " + other + ": " + one);
    }
  }

  /** Each of {@code accepted} is in the log as it was acknowledged, in the order of its author. */
  void everythingAcceptedIsThere(Memory author, List<Stored> accepted) {
    long before = 0;
    for (Stored one : accepted) {
      Heard expected = new Heard(one.id(), one.timeMillis(), author.user(), one.said().text());
      check(one.id() >= 1 && one.id() <= log.size(), "lacks what was acknowledged: " + expected);
      Heard found = log.get((int) one.id() - 1);
      check(found.equals(expected), "has " + found + " and acknowledged " + expected);
      check(one.id() > before, "has what was said later before " + expected);
      before = one.id();
    }
  }

  /** There is nothing in the log but the {@code accepted} messages of all authors. */
  void nothingElseIsThere(int accepted) {
    check(log.size() == accepted, "has " + log.size() + " messages of " + accepted + " said");
  }

  /** {@code heard} is the log, exactly, from where it begins. */
  void isWhatWasHeard(Memory reader, Transcript heard) {
    check(!heard.hasHole(), reader.user() + " has a hole after " + heard.last());
    List<Heard> expected = log.subList((int) heard.start(), log.size());
    List<Heard> known = heard.heard();
    for (int i = 0; i < Math.min(expected.size(), known.size()); i++) {
      check(
          expected.get(i).equals(known.get(i)),
          reader.user() + " heard " + known.get(i) + " instead of " + expected.get(i));
    }
    check(
        expected.size() == known.size(),
        reader.user() + " knows it up to " + heard.last() + " of " + log.size());
  }

  private void check(boolean isRight, String what) {
    if (!isRight) {
      throw new AssertionError(where + " " + what);
    }
  }

  /** Those of {@code all} that were said in {@code place}. */
  static List<Stored> in(Place place, List<Stored> all) {
    List<Stored> there = new ArrayList<>(all);
    there.removeIf(one -> !one.said().place().equals(place));
    return there;
  }
}
