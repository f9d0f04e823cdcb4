package org.wassop.tui.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first start of a new user, and the second. */
@ExtendWith(TerminalFixture.Extension.class)
final class FirstRunIT {
  @Test
  void theFirstStartAsksAndTheSecondKnows(TerminalFixture terminalFixture) {
    String home = "XDG_CONFIG_HOME=$XDG_CONFIG_HOME/first ";
    try (Pane pane = terminalFixture.shell(100, 30)) {
      pane.enter(home + "wassop -r beginners --lang en -p " + terminalFixture.server().port())
          .awaitText("Welcome to Wassop", "Which server, and who are you?", "127.0.0.1")
          .press("Enter", "Enter")
          .enter("ana71")
          .press("Right")
          .awaitText("◂ dark ▸")
          .press("Enter")
          .awaitText("you have entered beginners", "ana71@127.0.0.1")
          .enter("/set mouse off")
          .awaitText("mouse=off")
          .enter("/quit")
          .awaitPrompt();
      pane.enter("clear; grep -v '^#' $XDG_CONFIG_HOME/first/wassop/wassop.properties | grep .")
          .awaitText("host=127.0.0.1", "user=ana71", "theme=dark", "mouse=off");
      pane.enter("clear; grep -c '^#.*=' $XDG_CONFIG_HOME/first/wassop/wassop.properties")
          .awaitText("15");
      pane.enter(home + "wassop -r beginners --lang en")
          .awaitText("you have entered beginners", "ana71@127.0.0.1")
          .enter("/set mouse")
          .awaitText("mouse=off")
          .enter("/quit")
          .awaitPrompt();
    }
  }
}
