package org.wassop.tui.terminal.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyDecoderTest {
  private static final String EVERYTHING =
      "aé👍\r"
          + "\t\177\0\1\032\034ñ\033[A\033[1;5C\033[1;3D\033[5~\033[6;5~\033[H\033[F\033OP\033[15~\033[24~\033[[C\033f\033é\033[I\033[O\033[Z\033OC\033[200~uno\r"
          + "dos\033[Atres\n"
          + "/exit\r\n"
          + "👍\033[201~x\033]11;rgb:0/0/0\007"
          + "\033P>|xterm\033\\y\033[<64;3;4M\033[12;40R\033[?62;c\033[27;5;9~\033[97;5u\033[MabcZ";

  private static List<KeyStroke> decode(byte[] bytes, int... splits) {
    List<KeyStroke> strokes = new ArrayList<>();
    KeyDecoder decoder = new KeyDecoder(strokes::add);
    int from = 0;
    for (int split : splits) {
      decoder.accept(bytes, from, split - from);
      from = split;
    }
    decoder.accept(bytes, from, bytes.length - from);
    return strokes;
  }

  private static List<KeyStroke> decode(String text) {
    return decode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<KeyStroke> decodeAndSettle(String text) {
    List<KeyStroke> strokes = new ArrayList<>();
    KeyDecoder decoder = new KeyDecoder(strokes::add);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    decoder.accept(bytes, 0, bytes.length);
    decoder.settle();
    return strokes;
  }

  private static KeyStroke key(KeyType type) {
    return new KeyStroke(type);
  }

  private static KeyStroke typed(char c) {
    return new KeyStroke(c, false, false);
  }

  @Test
  void aLineFeedIsNoEnter() {
    assertThat(decode("\n\r")).containsExactly(new KeyStroke('j', true, false), key(KeyType.Enter));
  }

  @Test
  void everyKeyIsDecoded() {
    assertThat(decode(EVERYTHING).stream().filter(key -> !(key instanceof MouseAction)))
        .containsExactly(
            typed('a'),
            typed('é'),
            new TextStroke("👍"),
            key(KeyType.Enter),
            key(KeyType.Tab),
            key(KeyType.Backspace),
            new KeyStroke(' ', true, false),
            new KeyStroke('a', true, false),
            new KeyStroke('z', true, false),
            new KeyStroke('\\', true, false),
            typed('ñ'),
            key(KeyType.ArrowUp),
            new KeyStroke(KeyType.ArrowRight, true, false),
            new KeyStroke(KeyType.ArrowLeft, false, true),
            key(KeyType.PageUp),
            new KeyStroke(KeyType.PageDown, true, false),
            key(KeyType.Home),
            key(KeyType.End),
            key(KeyType.F1),
            key(KeyType.F5),
            key(KeyType.F12),
            key(KeyType.F3),
            new KeyStroke('f', false, true),
            new KeyStroke('é', false, true),
            new FocusStroke(true),
            new FocusStroke(false),
            key(KeyType.ReverseTab),
            new KeyStroke(KeyType.ArrowRight, true, false),
            new PasteStroke("uno\ndos\033[Atres\n/exit\n👍", false),
            typed('x'),
            typed('y'),
            new KeyStroke(KeyType.Tab, true, false),
            new KeyStroke('a', true, false),
            typed('Z'));
  }

  @Test
  void keysWithModifiersMeanTheSameInEveryTerminal() {
    KeyStroke controlUp = new KeyStroke(KeyType.ArrowUp, true, false);
    for (String sequence : List.of("\033[1;5A", "\033OA", "\033Oa", "\033O5A")) {
      assertThat(decode(sequence)).as(sequence.substring(1)).containsExactly(controlUp);
    }
    KeyStroke altDown = new KeyStroke(KeyType.ArrowDown, false, true);
    for (String sequence : List.of("\033[1;3B", "\033\033[B", "\033[1;9B")) {
      assertThat(decode(sequence)).as(sequence.substring(1)).containsExactly(altDown);
    }
    KeyStroke shiftLeft = new KeyStroke(KeyType.ArrowLeft, false, false, true);
    assertThat(decode("\033[1;2D\033[d")).containsExactly(shiftLeft, shiftLeft);
    KeyStroke controlHome = new KeyStroke(KeyType.Home, true, false);
    KeyStroke controlEnd = new KeyStroke(KeyType.End, true, false);
    assertThat(decode("\033[1;5H\033[7^\033[1;5F\033[8^"))
        .containsExactly(controlHome, controlHome, controlEnd, controlEnd);
    assertThat(decode("\033[7$x"))
        .containsExactly(new KeyStroke(KeyType.Home, false, false, true), typed('x'));
    assertThat(decode("\033[Z\013\037\033\177\033k"))
        .containsExactly(
            key(KeyType.ReverseTab),
            new KeyStroke('k', true, false),
            new KeyStroke('_', true, false),
            new KeyStroke(KeyType.Backspace, false, true),
            new KeyStroke('k', false, true));
  }

  @Test
  void theAnswerToAProbeIsNoKeyAndSwallowsNone() {
    ProbeAnswerStroke answer = new ProbeAnswerStroke();
    assertThat(decode("a\033[0nb\033[3n")).containsExactly(typed('a'), answer, typed('b'), answer);
    assertThat(decode("\033\033[0n")).containsExactly(key(KeyType.Escape), answer);
    assertThat(decode("\033[5nx\033[?0n")).containsExactly(typed('x'));
  }

  @Test
  void mouseEventsAreDecodedWithTheirPosition() {
    assertThat(decode("\033[<0;1;1M\033[<0;12;30m\033[<64;3;4M\033[<65;300;4M\033[<2;5;6M"))
        .map(Object::toString)
        .containsExactly(
            "MouseAction{actionType=CLICK_DOWN, button=1, position=[0:0]}",
            "MouseAction{actionType=CLICK_RELEASE, button=1, position=[11:29]}",
            "MouseAction{actionType=SCROLL_UP, button=4, position=[2:3]}",
            "MouseAction{actionType=SCROLL_DOWN, button=5, position=[299:3]}",
            "MouseAction{actionType=CLICK_DOWN, button=3, position=[4:5]}");
  }

  @Test
  void theSameKeysComeHoweverTheBytesAreSplit() {
    byte[] bytes = EVERYTHING.getBytes(StandardCharsets.UTF_8);
    List<KeyStroke> whole = decode(bytes);
    for (int split = 0; split <= bytes.length; split++) {
      assertThat(decode(bytes, split)).isEqualTo(whole);
    }
    int[] everywhere = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      everywhere[i] = i;
    }
    assertThat(decode(bytes, everywhere)).isEqualTo(whole);
  }

  @Test
  void aLoneEscapeIsAKeyOnlyOnceTimeHasPassed() {
    assertThat(decode("\033")).isEmpty();
    assertThat(decodeAndSettle("\033")).containsExactly(key(KeyType.Escape));
    assertThat(decodeAndSettle("\033\033"))
        .containsExactly(key(KeyType.Escape), key(KeyType.Escape));
    assertThat(decodeAndSettle("\033[")).containsExactly(new KeyStroke('[', false, true));
    assertThat(decodeAndSettle("\033O")).containsExactly(new KeyStroke('O', false, true));
    assertThat(decodeAndSettle("\033P")).containsExactly(new KeyStroke('P', false, true));
  }

  @Test
  void anotherEscapeBeforeASequenceIsAlt() {
    assertThat(decode("\033\033[A")).containsExactly(new KeyStroke(KeyType.ArrowUp, false, true));
    assertThat(decode("\033\r")).containsExactly(new KeyStroke(KeyType.Enter, false, true));
    assertThat(decode("\033\177")).containsExactly(new KeyStroke(KeyType.Backspace, false, true));
  }

  @Test
  void aSequenceThatHasBegunWaitsForItsEnd() {
    assertThat(decodeAndSettle("\033[1;")).isEmpty();
    assertThat(decodeAndSettle("\033[200")).isEmpty();
    assertThat(decodeAndSettle("\033[200~abc")).isEmpty();
  }

  @Test
  void aBrokenSequenceIsDroppedAndTheNextKeyIsNot() {
    assertThat(decode("\033[1;\033[A")).containsExactly(key(KeyType.ArrowUp));
    assertThat(decode("\033[999zq")).containsExactly(typed('q'));
    assertThat(decode("\033[" + "1".repeat(500) + "Aq")).containsExactly(typed('q'));
  }

  @Test
  void bytesThatAreNotUtf8AreReplaced() {
    byte[] bytes = {'a', (byte) 0xFF, (byte) 0xE2, (byte) 0x82, 'b', (byte) 0xC0, 'c'};
    assertThat(decode(bytes))
        .containsExactly(
            typed('a'), typed('\uFFFD'), typed('\uFFFD'), typed('b'), typed('\uFFFD'), typed('c'));
    assertThat(decode(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
        .containsExactly(typed('\uFFFD'));
    assertThat(decode("\u0085x")).containsExactly(typed('x'));
  }

  @Test
  void aPasteBeyondTheLimitIsCutAndNothingOfItIsTyped() {
    String huge = "línea /exit\r".repeat(200_000);
    List<KeyStroke> strokes = decode("\033[200~" + huge + "\033[201~q");
    assertThat(strokes).hasSize(2);
    PasteStroke paste = (PasteStroke) strokes.get(0);
    assertThat(paste.truncated()).isTrue();
    assertThat(paste.text().getBytes(StandardCharsets.UTF_8))
        .hasSizeBetween((1 << 20) - 3, 1 << 20);
    assertThat(huge.replace('\r', '\n')).startsWith(paste.text());
    assertThat(strokes.get(1)).isEqualTo(typed('q'));
  }

  @Test
  void aPartialEndMarkBelongsToThePaste() {
    assertThat(decode("\033[200~a\033[201\033[201~"))
        .containsExactly(new PasteStroke("a\033[201", false));
  }

  @Test
  void aReportOfTheCursorIsNoKey() {
    assertThat(decode("\033[1;1R\033[12;40R\033[1;2R\033[1;8R\033\033[1;1Rx"))
        .containsExactly(typed('x'));
    assertThat(decode("\033OR\033[13~\033[13;2~"))
        .containsExactly(
            key(KeyType.F3), key(KeyType.F3), new KeyStroke(KeyType.F3, false, false, true));
  }

  @Test
  void aStringOfTheTerminalIsNeverTyped() {
    for (String begin : List.of("\033]11;", "\033P>|", "\033_G", "\033^", "\033X")) {
      assertThat(decode(begin + "i=1;OK\033\\x")).as(begin).containsExactly(typed('x'));
      assertThat(decode(begin + "12".repeat(30_000) + "\033\\x"))
          .as(begin)
          .containsExactly(typed('x'));
    }
    assertThat(decode("\033]11;rgb:1414/19\007x")).containsExactly(typed('x'));
    assertThat(decode("\033P1$r\007/quit\033\\x")).containsExactly(typed('x'));
  }

  @Test
  void altWithACharacterThatBeginsAStringIsAKeyWhenNothingFollows() {
    for (char c : "]P_^X".toCharArray()) {
      assertThat(decodeAndSettle("\033" + c)).containsExactly(new KeyStroke(c, false, true));
      assertThat(decode("\033" + c + "\033[A"))
          .containsExactly(new KeyStroke(c, false, true), key(KeyType.ArrowUp));
    }
  }

  @Test
  void aKeyThatIsReleasedIsNoKey() {
    assertThat(decode("\033[97;1:1u\033[97;1:2u\033[97;1:3u"))
        .containsExactly(typed('a'), typed('a'));
    assertThat(decode("\033[1;1:1A\033[1;1:3A\033[3;5:3~\033[13;1:3u\033[1;1:3P"))
        .containsExactly(key(KeyType.ArrowUp));
  }

  @Test
  void aKeyInTheFormUTypesWhatIsPrintedOnIt() {
    assertThat(decode("\033[97;2u\033[49:33;2u\033[97:65:113;2u\033[241;2u\033[97;65u\033[97;66u"))
        .containsExactly(typed('A'), typed('!'), typed('A'), typed('Ñ'), typed('A'), typed('a'));
    assertThat(decode("\033[49;2;33u\033[0;;233u\033[0;;128077u"))
        .containsExactly(typed('!'), typed('é'), new TextStroke("👍"));
    assertThat(decode("\033[57400u\033[57409;129u\033[57410u\033[57413u\033[57415u"))
        .containsExactly(typed('1'), typed('.'), typed('/'), typed('+'), typed('='));
    assertThat(decode("\033[57414u\033[57417u\033[57419;5u\033[57424u\033[57426u"))
        .containsExactly(
            key(KeyType.Enter),
            key(KeyType.ArrowLeft),
            new KeyStroke(KeyType.ArrowUp, true, false),
            key(KeyType.End),
            key(KeyType.Delete));
    assertThat(decode("\033[57358u\033[57441;2u\033[57428u\033[55357u\033[ux"))
        .containsExactly(typed('x'));
  }

  @Test
  void enterKeepsItsModifiers() {
    KeyStroke shiftEnter = new KeyStroke(KeyType.Enter, false, false, true);
    assertThat(decode("\033[13;2u\033[27;2;13~\033[13;5u"))
        .containsExactly(shiftEnter, shiftEnter, new KeyStroke(KeyType.Enter, true, false));
  }

  @Test
  void anEmojiBehindEscapeIsTypedAfterIt() {
    assertThat(decode("\033👍")).containsExactly(key(KeyType.Escape), new TextStroke("👍"));
  }

  @Test
  void noBytesStopTheDecoder() {
    Random random = new Random(5);
    KeyDecoder decoder = new KeyDecoder(stroke -> {});
    byte[] noise = new byte[200_000];
    random.nextBytes(noise);
    decoder.accept(noise, 0, noise.length);
    decoder.settle();
    List<KeyStroke> strokes = new ArrayList<>();
    KeyDecoder healthy = new KeyDecoder(strokes::add);
    healthy.accept(new byte[] {(byte) 0xF0}, 0, 1);
    healthy.end();
    assertThat(strokes).containsExactly(key(KeyType.EOF));
  }
}
