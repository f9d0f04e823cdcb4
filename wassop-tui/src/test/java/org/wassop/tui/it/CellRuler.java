package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures text in cells as the terminal at hand draws it, by printing it there and asking for the
 * cursor: terminals disagree, and only this one's opinion says where a captured character stands.
 */
final class CellRuler implements AutoCloseable {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final String PRINTER =
      "exec sh -c 'stty -echo; printf \"\\033]2;0\\007\"; while read -r n text; do "
          + "printf \"\\033[H\\033[2J%s\\033]2;%s\\007\" \"$text\" \"$n\"; done'";

  private final Pane pane;
  private final Map<String, Integer> known = new HashMap<>();

  CellRuler(Tmux tmux) {
    pane = tmux.open(40, 3, PRINTER);
    awaitTitle("0");
  }

  /** Returns the columns at which {@code mark} stands in a captured row. */
  List<Integer> columnsOf(String row, String mark) {
    List<Integer> columns = new ArrayList<>();
    int column = 0;
    Matcher clusters = CLUSTER.matcher(row);
    while (clusters.find()) {
      if (clusters.group().equals(mark)) {
        columns.add(column);
      }
      column += cells(clusters.group());
    }
    return columns;
  }

  /** Returns how many cells {@code cluster} takes. */
  int cells(String cluster) {
    if (cluster.length() == 1 && cluster.charAt(0) >= ' ' && cluster.charAt(0) <= '~') {
      return 1;
    }
    Integer cells = known.get(cluster);
    if (cells == null) {
      String number = Integer.toString(known.size() + 1);
      pane.enter(number + " " + cluster);
      awaitTitle(number);
      cells = Integer.valueOf(pane.ask("#{cursor_x}"));
      known.put(cluster, cells);
    }
    return cells;
  }

  private void awaitTitle(String title) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() -> assertThat(pane.ask("#{pane_title}")).isEqualTo(title));
  }

  @Override
  public void close() {
    pane.close();
  }
}
