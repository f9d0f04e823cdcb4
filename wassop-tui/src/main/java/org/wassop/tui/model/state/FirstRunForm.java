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
 * What is asked at the first start: the server, the name, the theme. Immutable. The theme is among
 * the preferences already, so that the choice is seen.
 *
 * @param texts what is typed in each field that has a text
 * @param focus the field that the keys edit
 * @param problem what is wrong with it, once the user wanted to go on
 */
public record FirstRunForm(
    Map<Field, EditBuffer> texts, Field focus, Optional<LocalizedText> problem) {
  private static final int MOST_CHARACTERS = 255;

  /** The fields, in their order. */
  public enum Field {
    HOST,
    PORT,
    NAME,
    THEME
  }

  /** All fields, in their order. */
  public static final List<Field> FIELDS = List.of(Field.values());

  /** Copies {@code texts}. */
  public FirstRunForm {
    texts = Map.copyOf(texts);
  }

  /** A form in which {@code host} and {@code port} stand already. */
  public static FirstRunForm of(String host, int port) {
    Map<Field, EditBuffer> texts = new EnumMap<>(Field.class);
    EditBuffer empty = EditBuffer.empty(MOST_CHARACTERS);
    texts.put(Field.HOST, empty.withText(host));
    texts.put(Field.PORT, empty.withText(Integer.toString(port)));
    texts.put(Field.NAME, empty);
    return new FirstRunForm(texts, Field.HOST, Optional.empty());
  }

  /** What is typed in {@code field}. */
  public EditBuffer text(Field field) {
    return texts.getOrDefault(field, EditBuffer.empty(MOST_CHARACTERS));
  }

  /** With the field {@code steps} further on, the first after the last. */
  public FirstRunForm moved(int steps) {
    int next = Math.floorMod(FIELDS.indexOf(focus) + steps, FIELDS.size());
    return new FirstRunForm(texts, FIELDS.get(next), Optional.empty());
  }

  /** With another text in the field; one without a text stays as it is. */
  public FirstRunForm edit(UnaryOperator<EditBuffer> change) {
    if (!texts.containsKey(focus)) {
      return this;
    }
    Map<Field, EditBuffer> changed = new EnumMap<>(texts);
    changed.put(focus, change.apply(text(focus)));
    return new FirstRunForm(changed, focus, Optional.empty());
  }

  /** With the user told that {@code field} can't be like that. */
  public FirstRunForm wrong(Field field, LocalizedText why) {
    return new FirstRunForm(texts, field, Optional.of(why));
  }

  /** What is wrong with {@code field}, if anything. */
  public Optional<LocalizedText> fault(Field field) {
    String typed = text(field).text().strip();
    return switch (field) {
      case HOST -> isHost(typed) ? Optional.empty() : fault("first-run.bad-host");
      case PORT -> isPort(typed) ? Optional.empty() : fault("first-run.bad-port");
      case NAME ->
          typed.isEmpty()
              ? fault("first-run.no-name")
              : UserName.parse(typed).isPresent() ? Optional.empty() : fault("first-run.bad-name");
      case THEME -> Optional.empty();
    };
  }

  private static Optional<LocalizedText> fault(String key) {
    return Optional.of(LocalizedText.of(key));
  }

  private static boolean isHost(String text) {
    return !text.isEmpty() && text.codePoints().noneMatch(FirstRunForm::isForeignToHosts);
  }

  private static boolean isForeignToHosts(int codePoint) {
    return Character.isWhitespace(codePoint) || "/@?#\"'\\".indexOf(codePoint) >= 0;
  }

  private static boolean isPort(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
  }

  public String host() {
    return text(Field.HOST).text().strip();
  }

  /** The port; only when that field has no fault. */
  public int port() {
    return Integer.parseInt(text(Field.PORT).text().strip());
  }

  public Optional<UserName> name() {
    return UserName.parse(text(Field.NAME).text().strip());
  }

  /** Host and port, as they are shown; an IPv6 address is in brackets. */
  public String server() {
    String host = host();
    boolean bare = host.contains(":") && !host.startsWith("[");
    return (bare ? "[" + host + "]" : host) + ":" + port();
  }
}
