package org.wassop.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CompletionWritersTest {
  private static final CompletedProgram PROGRAM =
      new CompletedProgram(
          "a-b",
          List.of(
              new CompletedOption(
                  List.of("-x", "--ex"),
                  "X",
                  "it's [so]: a\\b",
                  new OfferedValues.Anything(),
                  true,
                  false)),
          List.of());

  @Test
  void aSummaryIsTheFirstThoughtOfTheHelp() {
    assertThat(CompletedOption.summary("Port to listen on; 0 is any. Default: 5"))
        .isEqualTo("Port to listen on");
    assertThat(CompletedOption.summary("Address, as 0.0.0.0 or ::1, of it: x"))
        .isEqualTo("Address, as 0.0.0.0 or ::1, of it");
    assertThat(CompletedOption.summary("Stop.")).isEqualTo("Stop");
  }

  @Test
  void whatShellsTakeForSyntaxIsQuoted() {
    assertThat(ZshCompletion.of(PROGRAM))
        .contains("'*'{-x+,--ex=}'[it'\\''s \\[so\\]\\: a\\\\b]:X: '");
    assertThat(FishCompletion.of(PROGRAM)).contains("-s x -l ex -x -d 'it\\'s [so]: a\\\\b'");
  }

  @Test
  void aFunctionOfBashHasNoDashInItsName() {
    assertThat(BashCompletion.of(PROGRAM)).contains("_a_b() {", "complete -F _a_b a-b\n");
  }
}
