package org.wassop.protocol.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

class SafeTextFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void anyTextIsHarmlessAfterwardsAndNeverChangesAgain(byte[] input) {
    String text = new String(input, UTF_8);
    HarmlessText.check(SafeText.lines(text));
    HarmlessText.checkLine(SafeText.line(text));
  }
}
