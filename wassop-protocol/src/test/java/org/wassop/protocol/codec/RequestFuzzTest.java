package org.wassop.protocol.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.wassop.protocol.Dialect;

class RequestFuzzTest {
  @FuzzTest(maxDuration = "20s")
  void anyRequestThatIsUnderstoodIsUnderstoodTheSameAgain(byte[] input) {
    String line = new String(input, UTF_8).replace("\n", "");
    for (Dialect dialect : Dialect.values()) {
      WireChecks.checkRoundTrip(dialect, line);
    }
  }
}
