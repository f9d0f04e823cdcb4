package org.wassop.tui.model.state;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;

/**
 * The form of the first start: server, user name and theme. Immutable. The theme is kept in the
 * preferences, so that a choice takes effect at once.
 *
 * @param texts the typed text of each field that has one
 * @param focus the field that the keys edit
 * @param problem the problem of that field, after the user tried to submit it
 */
public record FirstRunForm(
    Map<Field, EditBuffer> texts, Field focus, Optional<LocalizedText> problem) {
  private static final int MAX_LENGTH = 255;

  /** The fields, in order. */
  public enum Field {
    HOST,
    PORT,
    NAME,
    THEME
  }

  /** All fields, in order. */
  public static final List<Field> FIELDS = List.of(Field.values());

  /** Copies {@code texts}. */
  public FirstRunForm {
    texts = Map.copyOf(texts);
  }

  /** Returns a form with {@code host} and {@code port} filled in. */
  public static FirstRunForm of(String host, int port) {
    Map<Field, EditBuffer> texts = new EnumMap<>(Field.class);
    EditBuffer empty = EditBuffer.empty(MAX_LENGTH);
    texts.put(Field.HOST, empty.withText(host));
    texts.put(Field.PORT, empty.withText(Integer.toString(port)));
    texts.put(Field.NAME, empty);
    return new FirstRunForm(texts, Field.HOST, Optional.empty());
  }

  /** Returns the text of {@code field}; empty for one without a text. */
  public EditBuffer text(Field field) {
    return texts.getOrDefault(field, EditBuffer.empty(MAX_LENGTH));
  }

  /** Returns this with the focus {@code steps} fields further on; wraps around. */
  public FirstRunForm moved(int steps) {
    int next = Math.floorMod(FIELDS.indexOf(focus) + steps, FIELDS.size());
    return new FirstRunForm(texts, FIELDS.get(next), Optional.empty());
  }

  /** Returns this with the focused field edited, or this itself if that field has no text. */
  public FirstRunForm edit(UnaryOperator<EditBuffer> change) {
    if (!texts.containsKey(focus)) {
      return this;
    }
    Map<Field, EditBuffer> changed = new EnumMap<>(texts);
    changed.put(focus, change.apply(text(focus)));
    return new FirstRunForm(changed, focus, Optional.empty());
  }

  /** Returns this with the focus on {@code field} and {@code why} as its problem. */
  public FirstRunForm withProblem(Field field, LocalizedText why) {
    return new FirstRunForm(texts, field, Optional.of(why));
  }

  /** Returns the problem of {@code field}; empty if its text is valid. */
  public Optional<LocalizedText> validate(Field field) {
    String typed = text(field).text().strip();
    return switch (field) {
      case HOST -> isHost(typed) ? Optional.empty() : problemOf("first-run.bad-host");
      case PORT -> isPort(typed) ? Optional.empty() : problemOf("first-run.bad-port");
      case NAME ->
          typed.isEmpty()
              ? problemOf("first-run.no-name")
              : UserName.parse(typed).isPresent()
                  ? Optional.empty()
                  : problemOf("first-run.bad-name");
      case THEME -> Optional.empty();
    };
  }

  private static Optional<LocalizedText> problemOf(String key) {
    return Optional.of(LocalizedText.of(key));
  }

  private static boolean isHost(String text) {
    return !text.isEmpty() && text.codePoints().noneMatch(FirstRunForm::isInvalidInHost);
  }

  private static boolean isInvalidInHost(int codePoint) {
    return Character.isWhitespace(codePoint) || "/@?#\"'\\".indexOf(codePoint) >= 0;
  }

  private static boolean isPort(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
  }

  public String host() {
    return text(Field.HOST).text().strip();
  }

  /** Returns the port. The field must be valid. */
  public int port() {
    return Integer.parseInt(text(Field.PORT).text().strip());
  }

  public Optional<UserName> name() {
    return UserName.parse(text(Field.NAME).text().strip());
  }

  /** Returns host and port for display, an IPv6 address in brackets. The port must be valid. */
  public String server() {
    String host = host();
    boolean bare = host.contains(":") && !host.startsWith("[");
    return (bare ? "[" + host + "]" : host) + ":" + port();
  }
}
