package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of members agrees with the joins and leaves around it. */
class MemberListTest {
  private static final int VISITORS = 8;
  private static final int VISITS = 100;
  private static final int LISTS = 400;
  private static final Pattern MEMBER = Pattern.compile("@ref=m\\d+;room=a MEMBER (\\S+)");
  private static final Pattern ENTERED = Pattern.compile("@room=a;user=(\\S+) ENTERED");
  private static final Pattern LEFT = Pattern.compile("@room=a;user=(\\S+);reason=exit LEFT");

  private final TestServer server = TestServer.start();

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aListAndTheNewsAfterItMakeWhoIsThere() throws Exception {
    try (server;
        TestClient ana = server.wassop2("ana")) {
      ana.enter("a");
      List<Thread> visitors = new ArrayList<>();
      for (int i = 0; i < VISITORS; i++) {
        String name = "visitor" + i;
        visitors.add(Thread.startVirtualThread(() -> visit(name)));
      }
      Set<String> present = new HashSet<>();
      for (int i = 0; i < LISTS; i++) {
        ana.send("@ref=m" + i + " MEMBERS a");
        present = readList(ana, present);
      }
      for (Thread visitor : visitors) {
        visitor.join();
      }
    }
  }

  private void visit(String name) {
    try (TestClient visitor = server.wassop2(name)) {
      for (int i = 0; i < VISITS; i++) {
        visitor.enter("a");
        visitor.send("@ref=x EXIT a");
        while (!visitor.readLine().equals("@ref=x;room=a OK")) {
          // Other joins and leaves.
        }
      }
    }
  }

  /** Reads up to the end of the next list and returns it; {@code before} is the list before it. */
  private static Set<String> readList(TestClient client, Set<String> before) {
    Set<String> present = before;
    Set<String> listed = new HashSet<>();
    boolean known = !before.isEmpty();
    while (true) {
      String line = client.readLine();
      Matcher member = MEMBER.matcher(line);
      Matcher entered = ENTERED.matcher(line);
      Matcher left = LEFT.matcher(line);
      if (member.matches()) {
        listed.add(member.group(1));
      } else if (entered.matches()) {
        boolean isNew = present.add(entered.group(1));
        assertThat(isNew || !known).as("who enters was not there: %s", line).isTrue();
      } else if (left.matches()) {
        boolean was = present.remove(left.group(1));
        assertThat(was || !known).as("who leaves was there: %s", line).isTrue();
      } else {
        assertThat(line).matches("@ref=m\\d+;room=a OK");
        return listed;
      }
    }
  }
}
