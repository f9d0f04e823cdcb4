package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.popup.PopupPicture;
import org.wassop.tui.view.rows.ScreenTexts;

/** The help with the keys of the {@link Keymap}, on screens of several sizes. */
class HelpPictureTest {
  private static final ScreenTexts SPANISH = new ScreenTexts(Language.ES, ZoneOffset.UTC);

  private final ModelDriver modelDriver =
      ModelDriver.online(Dialect.WASSOP_2, "Sala1").act(new Action.ToggleHelp());

  private String picture(int columns, int rows) {
    modelDriver.act(new Action.Resize(columns, rows));
    return PopupPicture.of(modelDriver.state(), SPANISH, Keymap.help());
  }

  private void press(KeyType type) {
    Keymap.action(new KeyStroke(type), modelDriver.state(), new ScreenlessScroller(SPANISH))
        .ifPresent(modelDriver::act);
  }

  @Test
  void itIsInGroups() {
    assertThat(picture(100, 30))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ █
            Salas
             Ctrl+K Alt+G       ir a una sala o persona (Ctrl+K corta dentro de
                                una línea)
             F6                 muestra u oculta las salas
             Alt+↑ Alt+↓ Ctrl+P Ctrl+N
                                sala anterior o siguiente
             Alt+1 … Alt+9      sala 1 a 9
             Alt+A              siguiente sala sin leer

            Leer
             Ctrl+F             busca
             F7                 muestra u oculta quién está
             RePág AvPág        desplaza
             Esc                cierra; deja la elección, la respuesta o la
                                corrección; o va a la última línea
             Ctrl+↑ Ctrl+↓ Alt+K Alt+J
                                elige un mensaje: F2 F3 F4 reaccionan, Intro
                                responde
             Alt+C              copia el mensaje elegido, o el último
             Alt+U              va a donde empieza lo nuevo
             Alt+M Alt+Mayús+M  va a donde te nombran: arriba, abajo
             Alt+N Alt+P        va al resultado siguiente o anterior de la última
                                búsqueda
             Alt+O              los enlaces del mensaje elegido, o de la
                                conversación

             ↓ escribe para buscar · ↑↓ RePág AvPág Inicio Fin\
            """);
    assertThat(picture(60, 20))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ █
            Salas
             Ctrl+K Alt+G       ir a una sala o persona (Ctrl+K corta
                                dentro de una línea)
             F6                 muestra u oculta las salas
             Alt+↑ Alt+↓ Ctrl+P Ctrl+N
                                sala anterior o siguiente
             Alt+1 … Alt+9      sala 1 a 9
             Alt+A              siguiente sala sin leer

            Leer
             Ctrl+F             busca
             F7                 muestra u oculta quién está
             RePág AvPág        desplaza
             Esc                cierra; deja la elección, la respuesta
                                o la corrección; o va a la última
                                línea
             ↓ escribe para buscar · ↑↓ RePág AvPág Inicio Fin\
            """);
  }

  @Test
  void itFindsWhatIsTyped() {
    modelDriver.type("emoji");
    assertThat(picture(60, 20))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ emoji█
            Escribir
             Tab                completa una orden, un nombre, #sala o
                                :emoji:

            Emoji
             F2                 envía ❤️
             F3                 envía 👍
             F4                 envía 👎
             F5                 elige un emoji

            Órdenes
             /react EMOJI       reacciona al mensaje elegido, o al
                                último de otra persona; otra vez lo
                                quita


               escribe para buscar · ↑↓ RePág AvPág Inicio Fin\
            """);
    modelDriver.act(new Action.Submit()).act(new Action.ToggleHelp()).type("qwerty");
    assertThat(picture(40, 10))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ qwerty█
             no se encontró nada





               escribe para buscar · ↑↓ RePág AvP…\
            """);
  }

  @Test
  void itScrollsToItsEndAndBack() {
    picture(40, 10);
    press(KeyType.End);
    assertThat(picture(40, 10))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ █
             /help              esta ayuda
             /quit              sale del programa
             LOVE LIKE DISLIKE  envían ❤️, 👍, 👎
             REFR EXIT QUIT     la lista de salas;
                                salir de la sala;
                                salir del programa
               escribe para buscar · ↑↓ RePág AvP…\
            """);
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ █
               entra en una
               sala, que se\
            """);
    press(KeyType.Home);
    press(KeyType.ArrowDown);
    press(KeyType.PageDown);
    press(KeyType.PageUp);
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            [Ayuda · Esc cierra]
             ▸ █
             Ctrl+K Alt+G
               ir a una sala o\
            """);
  }
}
