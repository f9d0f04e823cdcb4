package org.wassop.tui.model.update.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.SettingChange;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.FirstRunForm.Field;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.RetryCountdown;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;

/** The keys of the first-run form. Pure. */
public final class FirstRunKeys {
  private FirstRunKeys() {}

  /**
   * Returns {@code state} with the form open and the connection {@code OFFLINE}: nothing connects
   * until the form is submitted or skipped.
   */
  public static State open(State state, FirstRunForm form) {
    return state.with(new Popup.FirstRun(form)).with(state.connection().withPhase(Phase.OFFLINE));
  }

  /** Returns whether {@code action} is carried out while the form is open. */
  public static boolean accepts(Action action) {
    return !(action instanceof Action.SendEmoji
        || action instanceof Action.ToggleEmojiPicker
        || action instanceof Action.ToggleHelp
        || action instanceof Action.ToggleSearch);
  }

  /** Edits the focused field. */
  public static Step edit(State state, FirstRunForm form, UnaryOperator<EditBuffer> change) {
    return shown(state, form.edit(change));
  }

  private static Step shown(State state, FirstRunForm form) {
    return Step.to(state.with(new Popup.FirstRun(form)));
  }

  /** Moves the focus when {@code rows} isn't 0; else moves the cursor, or changes the theme. */
  public static Step move(State state, FirstRunForm form, int columns, int rows) {
    if (rows != 0) {
      return shown(state, form.moved(Integer.signum(rows)));
    }
    return form.focus() == Field.THEME
        ? Step.to(state.with(state.preferences().withTheme(nextTheme(state, columns))))
        : edit(state, form, input -> columns < 0 ? input.left() : input.right());
  }

  private static String nextTheme(State state, int steps) {
    List<String> themes = SettingTable.THEMES;
    int present = Math.max(0, themes.indexOf(state.preferences().theme()));
    return themes.get(Math.floorMod(present + steps, themes.size()));
  }

  /** Moves the focus by {@code steps}, and wraps around. */
  public static Step tab(State state, FirstRunForm form, int steps) {
    return shown(state, form.moved(steps));
  }

  /**
   * Goes to the next field. From the last one, saves the answers and connects. A field with a fault
   * keeps or gets the focus.
   */
  public static Step submit(State state, FirstRunForm form) {
    Optional<LocalizedText> focused = form.validate(form.focus());
    if (focused.isPresent()) {
      return shown(state, form.withProblem(form.focus(), focused.get()));
    }
    if (form.focus() != Field.THEME) {
      return shown(state, form.moved(1));
    }
    for (Field field : FirstRunForm.FIELDS) {
      Optional<LocalizedText> fault = form.validate(field);
      if (fault.isPresent()) {
        return shown(state, form.withProblem(field, fault.get()));
      }
    }
    return done(state, form);
  }

  private static Step done(State state, FirstRunForm form) {
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.UseServer(form.host(), form.port()));
    effects.add(new Effect.SaveSettings(changes(state, form)));
    form.name().ifPresent(name -> effects.add(new Effect.LoadUnsent(name)));
    effects.add(new Effect.Connect());
    ConnectionState link = state.connection();
    return new Step(
        state
            .with(new Popup.None())
            .with(
                new ConnectionState(
                    form.server(),
                    Phase.CONNECTING,
                    form.name(),
                    Optional.empty(),
                    link.sessionResume(),
                    RetryCountdown.NONE)),
        effects);
  }

  private static List<SettingChange> changes(State state, FirstRunForm form) {
    List<SettingChange> changes = new ArrayList<>();
    changes.add(SettingChange.to("host", form.host()));
    changes.add(SettingChange.to("port", Integer.toString(form.port())));
    form.name().ifPresent(name -> changes.add(SettingChange.to("user", name.text())));
    String theme = state.preferences().theme();
    if (!theme.equals(Preferences.DEFAULT.theme())) {
      changes.add(SettingChange.to(SettingTable.THEME, theme));
    }
    return changes;
  }

  /**
   * Closes the form and connects to the server that the state has. Nothing is saved, so the next
   * start shows the form again.
   */
  public static Step skip(State state) {
    return Step.to(
        state.with(new Popup.None()).with(state.connection().withPhase(Phase.CONNECTING)),
        new Effect.Connect());
  }
}
