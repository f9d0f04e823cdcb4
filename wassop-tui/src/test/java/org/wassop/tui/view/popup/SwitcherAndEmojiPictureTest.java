package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;

/** The quick switcher and the emoji picker on screens of several sizes. */
class SwitcherAndEmojiPictureTest {

  private final ModelDriver modelDriver =
      ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops", "dev");

  private String picture(int columns, int rows) {
    modelDriver.act(new Action.Resize(columns, rows));
    return PopupPicture.of(modelDriver.state(), SPANISH, List.of());
  }

  private void openSwitcher() {
    modelDriver.hear("ops", "leo", "x").hear("ops", "leo", "y").hear("dev", "ana", "juanmi?");
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "leo", "hola");
    modelDriver.answer(
        Request.ListRooms.class,
        new Answer.Rooms(
            List.of(
                new Answer.ListedRoom(ModelDriver.room("soporte"), 7),
                new Answer.ListedRoom(ModelDriver.room("日本語"), 2))));
    modelDriver.answer(
        Request.ListMembers.class,
        new Answer.Members(
            ModelDriver.room("dev"), List.of(ModelDriver.user("ana"), ModelDriver.user("ñandú"))));
    modelDriver.act(new Action.ToggleSwitcher());
  }

  @Test
  void theSwitcherListsTheConversations() {
    openSwitcher();
    assertThat(picture(100, 30))
        .isEqualTo(
            """
            [Ir a · Intro va · Esc cierra]
             ▸ █
            ▸! @leo                                         1
             ! dev                                          1
               ops                                          2
               Sala1                                     aquí
               soporte                                    (7)
               日本語                                     (2)
               @ana
               @ñandú\
            """);
  }

  @Test
  void theSwitcherFindsByLetters() {
    openSwitcher();
    modelDriver.type("so");
    assertThat(picture(60, 20))
        .isEqualTo(
            """
            [Ir a · Intro va · Esc cierra]
             ▸ so█
            ▸  soporte                                    (7)
               so                                  sala nueva\
            """);
  }

  @Test
  void theSwitcherOnASmallScreen() {
    openSwitcher();
    modelDriver.act(new Action.Move(0, 5));
    assertThat(picture(40, 10))
        .isEqualTo(
            """
            [Ir a · Intro va · Esc cierra]
             ▸ █
             ! @leo                             1
             ! dev                              1
               ops                              2
               Sala1                         aquí
               soporte                        (7)
            ▸  日本語                         (2)
               @ana\
            """);
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            [Ir a · Intro va · Esc cierra]
             ▸ █
               soporte    (7)
            ▸  日本語     (2)\
            """);
    modelDriver.type("!!");
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            [Ir a · Intro va · Esc cierra]
             ▸ !!█
             nada se llama
             así\
            """);
  }

  @Test
  void thePickerHasRecentEmojiFirst() {
    modelDriver
        .act(new Action.RecentEmojisLoaded(List.of("😎", "👎")))
        .act(new Action.ToggleEmojiPicker());
    assertThat(picture(100, 30))
        .isEqualTo(
            """
            [Intro elige · Esc cierra]
             Emoji: █
             [😎] 👎  ❤️  👍  😂  🤣  😊  😀
              😁  😉  😍  😘  🙂  🙃  😅  😇
              🤔  🤨  😐  🙄  😏  😴  🥱  😢
              😭  😤  😡  🤬  😱  😨  😳  🤯
              🥳  🤗  🤫  🤐  🤒  🤢  🤮  😈
              👻  💀  💩  🤖  👽  👀  👋  👌
              ✌️  🤞  🤘  👏  🙌  🙏  💪  🤝
              ✍️  👉  👈  👆  👇  🤷  🤦  🙋
              👨‍💻  👩‍💻  👨‍👩‍👧  🧑‍🚀  💔  💛  💚  💙
              💜  🖤  💯  💥  💤  💬  🔥  ✨
             cool sunglasses guay gafas\
            """);
    assertThat(picture(60, 20))
        .isEqualTo(
            """
            [Intro elige · Esc cierra]
             Emoji: █
             [😎] 👎  ❤️  👍  😂  🤣  😊  😀
              😁  😉  😍  😘  🙂  🙃  😅  😇
              🤔  🤨  😐  🙄  😏  😴  🥱  😢
              😭  😤  😡  🤬  😱  😨  😳  🤯
              🥳  🤗  🤫  🤐  🤒  🤢  🤮  😈
              👻  💀  💩  🤖  👽  👀  👋  👌
              ✌️  🤞  🤘  👏  🙌  🙏  💪  🤝
              ✍️  👉  👈  👆  👇  🤷  🤦  🙋
              👨‍💻  👩‍💻  👨‍👩‍👧  🧑‍🚀  💔  💛  💚  💙
              💜  🖤  💯  💥  💤  💬  🔥  ✨
             cool sunglasses guay gafas\
            """);
  }

  @Test
  void thePickerOnASmallScreen() {
    modelDriver.act(new Action.ToggleEmojiPicker()).type("corazón").act(new Action.Move(1, 0));
    assertThat(picture(40, 10))
        .isEqualTo(
            """
            [Intro elige · Esc cierra]
             Emoji: corazón█
              ❤️ [😍] 💔  💛  💚  💙  💜  🖤



             heart eyes love ojos corazón ena…\
            """);
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            [Intro elige · Esc cierra]
             Emoji: corazón█
              ❤️ [😍] 💔  💛
             heart eyes love …\
            """);
  }

  @Test
  void theCursorIsWhereTextIsTyped() {
    modelDriver.act(new Action.ToggleEmojiPicker()).type("una búsqueda larguísima de verdad");
    assertThat(picture(40, 10))
        .isEqualTo(
            """
            [Intro elige · Esc cierra]
             Emoji: ueda larguísima de verdad█




             no hay ninguno\
            """);
    modelDriver.act(new Action.Edit(EditBuffer::lineStart));
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            [Intro elige · Esc cierra]
             Emoji: █na búsqu…

             no hay ninguno\
            """);
  }
}
