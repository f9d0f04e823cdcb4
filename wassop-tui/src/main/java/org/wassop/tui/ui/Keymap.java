package org.wassop.tui.ui;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.JumpTarget;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.PopupKeys;
import org.wassop.tui.terminal.input.FocusStroke;
import org.wassop.tui.terminal.input.PasteStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.view.popup.HelpPage;
import org.wassop.tui.view.popup.HelpPage.KeyHelp;

/** The table of keys: the action of each, and its line in the help. */
final class Keymap {
  /** The layout of the screen, as far as keys and the mouse depend on it. */
  interface Scroller {
    /** Scrolls the transcript by {@code pages}; a negative number scrolls up. */
    Action.ScrollTo scrollPages(State state, int pages);

    /** Returns what an arrow key up or down does in the input bar. */
    Action moveVertically(State state, int rows);

    /** Selects the message {@code steps} below the selected one; a negative number goes up. */
    Action.SelectMessage selectMessage(State state, int steps);

    /** Scrolls the transcript by {@code rows}; a negative number scrolls up. */
    Action.ScrollTo scrollRows(State state, int rows);

    /** Returns what a click on a cell of the screen does, if anything. */
    Optional<Action> click(State state, int column, int row);

    /** Returns the first visible row of the help after it is scrolled by {@code rows}. */
    int helpTop(State state, int rows);
  }

  private record Situation(KeyStroke key, State state, Scroller scroller) {}

  private record Binding(
      KeyHelp help, Predicate<KeyStroke> keys, Function<Situation, Action> action) {}

  private static final List<Binding> TABLE =
      List.of(
          key("F1", "keys.help", KeyType.F1, new Action.ToggleHelp()),
          key("F2", "keys.love", KeyType.F2, new Action.SendEmoji(EmojiCommand.LOVE)),
          key("F3", "keys.like", KeyType.F3, new Action.SendEmoji(EmojiCommand.LIKE)),
          key("F4", "keys.dislike", KeyType.F4, new Action.SendEmoji(EmojiCommand.DISLIKE)),
          key("F5", "keys.emoji", KeyType.F5, new Action.ToggleEmojiPicker()),
          new Binding(
              new KeyHelp("Ctrl+K Alt+G", "keys.switch"),
              key -> isControl(key, 'k') || isAlt(key) && letter(key) == 'g',
              s -> kills(s) ? new Action.Edit(EditBuffer::killToEnd) : new Action.ToggleSwitcher()),
          control("Ctrl+F", "keys.search", 'f', new Action.ToggleSearch()),
          key("F6", "keys.sidebar", KeyType.F6, new Action.ToggleSidebar()),
          key("F7", "keys.members", KeyType.F7, new Action.ToggleMembers()),
          key("F8", "keys.mouse", KeyType.F8, new Action.ToggleMouse()),
          new Binding(
              new KeyHelp("PgUp PgDn", "keys.page"),
              key -> key.getKeyType() == KeyType.PageUp || key.getKeyType() == KeyType.PageDown,
              s -> scroll(s, s.key().getKeyType() == KeyType.PageUp ? -1 : 1)),
          key("Esc", "keys.escape", KeyType.Escape, new Action.Escape()),
          new Binding(
              new KeyHelp("Alt+↑ Alt+↓ Ctrl+P Ctrl+N", "keys.rooms"),
              key ->
                  key.isAltDown() && isVertical(key) || isControl(key, 'p') || isControl(key, 'n'),
              s ->
                  isVertical(s.key())
                      ? new Action.NextRoom(isUp(s.key()) ? -1 : 1)
                      : nextOrPrevious(s, isControl(s.key(), 'p') ? -1 : 1)),
          new Binding(
              new KeyHelp("Alt+1 … Alt+9", "keys.room-number"),
              key -> isAlt(key) && letter(key) >= '1' && letter(key) <= '9',
              s -> new Action.GoToRoom(letter(s.key()) - '1')),
          new Binding(
              new KeyHelp("Alt+A", "keys.unread"),
              key -> isAlt(key) && letter(key) == 'a',
              s -> new Action.NextUnread()),
          new Binding(
              new KeyHelp("Ctrl+↑ Ctrl+↓ Alt+K Alt+J", "keys.choose"),
              key ->
                  key.isCtrlDown() && !key.isAltDown() && isVertical(key)
                      || isAlt(key) && (letter(key) == 'k' || letter(key) == 'j'),
              s ->
                  s.scroller()
                      .selectMessage(s.state(), isUp(s.key()) || letter(s.key()) == 'k' ? -1 : 1)),
          alt("Alt+R", "keys.reply", 'r', new Action.ActOnMessage(MessageAction.REPLY)),
          alt("Alt+E", "keys.edit", 'e', new Action.ActOnMessage(MessageAction.EDIT)),
          alt("Alt+X", "keys.take-back", 'x', new Action.ActOnMessage(MessageAction.DELETE)),
          alt("Alt+C", "keys.copy", 'c', new Action.ActOnMessage(MessageAction.COPY)),
          alt("Alt+U", "keys.to-unread", 'u', new Action.JumpTo(JumpTarget.UNREAD, 1)),
          new Binding(
              new KeyHelp("Alt+M Alt+Shift+M", "keys.to-mention"),
              key -> isAlt(key) && letter(key) == 'm',
              s -> new Action.JumpTo(JumpTarget.MENTION, isShifted(s.key()) ? 1 : -1)),
          new Binding(
              new KeyHelp("Alt+N Alt+P", "keys.to-found"),
              key -> isAlt(key) && (letter(key) == 'n' || letter(key) == 'p'),
              s -> new Action.JumpTo(JumpTarget.SEARCH_RESULT, letter(s.key()) == 'n' ? 1 : -1)),
          alt("Alt+O", "keys.links", 'o', new Action.ToggleLinks()),
          new Binding(
              new KeyHelp("Tab", "keys.complete"),
              key -> key.getKeyType() == KeyType.Tab || key.getKeyType() == KeyType.ReverseTab,
              s -> new Action.Tab(s.key().getKeyType() == KeyType.Tab ? 1 : -1)),
          new Binding(
              new KeyHelp("↑ ↓", "keys.vertical"),
              key -> !key.isAltDown() && !key.isCtrlDown() && isVertical(key),
              s -> vertical(s, isUp(s.key()) ? -1 : 1)),
          new Binding(
              new KeyHelp("Alt+Enter Ctrl+J", "keys.newline"),
              key ->
                  key.getKeyType() == KeyType.Enter
                          && (key.isAltDown() || key.isCtrlDown() || key.isShiftDown())
                      || isControl(key, 'j'),
              s -> new Action.Type("\n")),
          new Binding(
              new KeyHelp("Ctrl+_ Alt+_", "keys.undo"),
              key -> isControl(key, '_') || isAlt(key) && letter(key) == '_',
              s -> new Action.Edit(s.key().isAltDown() ? EditBuffer::redo : EditBuffer::undo)),
          new Binding(
              new KeyHelp("Ctrl+A E W U Y", "keys.readline"),
              key -> edit(key) != null,
              s -> edit(s, Objects.requireNonNull(edit(s.key())))),
          control("Ctrl+L", "keys.redraw", 'l', new Action.Redraw()),
          control("Ctrl+Z", "keys.suspend", 'z', new Action.Suspend()),
          new Binding(
              new KeyHelp("Ctrl+D", "keys.delete"),
              key -> isControl(key, 'd'),
              s ->
                  s.state().input().isEmpty()
                      ? new Action.Interrupt()
                      : new Action.Edit(EditBuffer::delete)),
          control("Ctrl+C", "keys.interrupt", 'c', new Action.Interrupt()));

  private Keymap() {}

  private static Binding key(String keys, String help, KeyType type, Action action) {
    return new Binding(new KeyHelp(keys, help), key -> key.getKeyType() == type, s -> action);
  }

  private static Binding control(String keys, String help, char letter, Action action) {
    return new Binding(new KeyHelp(keys, help), key -> isControl(key, letter), s -> action);
  }

  private static Binding alt(String keys, String help, char letter, Action action) {
    return new Binding(
        new KeyHelp(keys, help), key -> isAlt(key) && letter(key) == letter, s -> action);
  }

  /** Returns the lines of the help, one for each binding. */
  static List<KeyHelp> help() {
    return TABLE.stream().map(Binding::help).toList();
  }

  /** Returns the lines of the help that are about {@code key}, one at most. */
  static List<KeyHelp> help(KeyStroke key) {
    return bindings(key).map(Binding::help).toList();
  }

  /**
   * Returns the keys that {@code key} stands for. Most stand for themselves; a character with Alt
   * that has no binding is the Escape key and then the character, which is what a user has pressed
   * whose two keys come together.
   */
  static List<KeyStroke> meant(KeyStroke key) {
    boolean unbound =
        key.getKeyType() == KeyType.Character
            && key.isAltDown()
            && bindings(key).findAny().isEmpty();
    return unbound
        ? List.of(
            new KeyStroke(KeyType.Escape),
            new KeyStroke(key.getCharacter(), key.isCtrlDown(), false, key.isShiftDown()))
        : List.of(key);
  }

  private static Stream<Binding> bindings(KeyStroke key) {
    return TABLE.stream().filter(binding -> binding.keys().test(key));
  }

  /** Returns what {@code key} does now, if anything. */
  static Optional<Action> action(KeyStroke key, State state, Scroller scroller) {
    if (key instanceof PasteStroke paste) {
      return Optional.of(new Action.Paste(paste.text(), paste.truncated()));
    }
    String typed = TextStroke.textOf(key);
    if (typed != null) {
      return Optional.of(new Action.Type(typed));
    }
    if (key instanceof FocusStroke focus) {
      return Optional.of(new Action.FocusChanged(focus.gained()));
    }
    if (key instanceof MouseAction event) {
      return MouseInput.action(event, state, scroller);
    }
    Situation situation = new Situation(key, state, scroller);
    return bindings(key)
        .map(binding -> binding.action().apply(situation))
        .findFirst()
        .or(() -> plain(situation));
  }

  /** Keys that need no line in the help. */
  private static Optional<Action> plain(Situation s) {
    return switch (s.key().getKeyType()) {
      case Enter -> Optional.of(new Action.Submit());
      case ArrowLeft -> Optional.of(new Action.Move(-1, 0));
      case ArrowRight -> Optional.of(new Action.Move(1, 0));
      default -> Optional.empty();
    };
  }

  private static PopupKeys popupKeys(Situation s) {
    return PopupKeys.of(s.state().popup());
  }

  private static Action vertical(Situation s, int rows) {
    return switch (popupKeys(s).scrollTarget()) {
      case HELP -> new Action.ScrollHelp(s.scroller().helpTop(s.state(), rows));
      case POPUP -> new Action.Move(0, rows);
      case TRANSCRIPT -> s.scroller().moveVertically(s.state(), rows);
    };
  }

  private static Action scroll(Situation s, int pages) {
    int rows = pages * popupKeys(s).pageRows();
    return switch (popupKeys(s).scrollTarget()) {
      case HELP -> new Action.ScrollHelp(s.scroller().helpTop(s.state(), rows));
      case POPUP -> new Action.Move(0, rows);
      case TRANSCRIPT -> s.scroller().scrollPages(s.state(), pages);
    };
  }

  /** Returns whether Ctrl+K kills the text behind the cursor. In the switcher it always closes. */
  private static boolean kills(Situation s) {
    return isControl(s.key(), 'k') && popupKeys(s).killsToEnd(s.state());
  }

  private static Action nextOrPrevious(Situation s, int steps) {
    return switch (popupKeys(s).scrollTarget()) {
      case HELP, POPUP -> vertical(s, steps);
      case TRANSCRIPT -> new Action.NextRoom(steps);
    };
  }

  /** In the help, Home and End scroll. */
  private static Action edit(Situation s, UnaryOperator<EditBuffer> change) {
    boolean home = s.key().getKeyType() == KeyType.Home;
    boolean end = s.key().getKeyType() == KeyType.End;
    return (home || end) && popupKeys(s).scrollTarget() == PopupKeys.ScrollTarget.HELP
        ? new Action.ScrollHelp(
            s.scroller().helpTop(s.state(), home ? -HelpPage.MAX_ROWS : HelpPage.MAX_ROWS))
        : new Action.Edit(change);
  }

  private static @Nullable UnaryOperator<EditBuffer> edit(KeyStroke key) {
    boolean word = key.isCtrlDown() || key.isAltDown();
    return switch (key.getKeyType()) {
      case Backspace -> word ? EditBuffer::killWord : EditBuffer::backspace;
      case Delete -> word ? EditBuffer::killWordRight : EditBuffer::delete;
      case Home -> key.isCtrlDown() ? EditBuffer::textStart : EditBuffer::lineOrTextStart;
      case End -> key.isCtrlDown() ? EditBuffer::textEnd : EditBuffer::lineOrTextEnd;
      case ArrowLeft -> word ? EditBuffer::wordLeft : null;
      case ArrowRight -> word ? EditBuffer::wordRight : null;
      case Character ->
          isAlt(key) ? altEdit(letter(key)) : key.isAltDown() ? null : controlEdit(letter(key));
      default -> null;
    };
  }

  private static @Nullable UnaryOperator<EditBuffer> controlEdit(char letter) {
    return switch (letter) {
      case 'a' -> EditBuffer::lineStart;
      case 'e' -> EditBuffer::lineEnd;
      case 'b' -> EditBuffer::left;
      case 'h' -> EditBuffer::backspace;
      case 't' -> EditBuffer::transpose;
      case 'w' -> EditBuffer::killWord;
      case 'u' -> EditBuffer::killToStart;
      case 'y' -> EditBuffer::yank;
      default -> null;
    };
  }

  private static @Nullable UnaryOperator<EditBuffer> altEdit(char letter) {
    return switch (letter) {
      case 'b' -> EditBuffer::wordLeft;
      case 'f' -> EditBuffer::wordRight;
      case 'd' -> EditBuffer::killWordRight;
      default -> null;
    };
  }

  private static boolean isVertical(KeyStroke key) {
    return key.getKeyType() == KeyType.ArrowUp || key.getKeyType() == KeyType.ArrowDown;
  }

  private static boolean isUp(KeyStroke key) {
    return key.getKeyType() == KeyType.ArrowUp;
  }

  private static boolean isControl(KeyStroke key, char letter) {
    return key.isCtrlDown() && !key.isAltDown() && letter(key) == letter;
  }

  private static boolean isShifted(KeyStroke key) {
    return key.isShiftDown() || Character.isUpperCase(key.getCharacter());
  }

  private static boolean isAlt(KeyStroke key) {
    return key.isAltDown() && !key.isCtrlDown() && key.getKeyType() == KeyType.Character;
  }

  private static char letter(KeyStroke key) {
    Character character = key.getCharacter();
    return character == null ? 0 : String.valueOf(character).toLowerCase(Locale.ROOT).charAt(0);
  }
}
