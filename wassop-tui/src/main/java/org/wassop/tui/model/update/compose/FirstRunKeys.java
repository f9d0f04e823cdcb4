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

/** What keys do to the form of the first start. Pure. */
public final class FirstRunKeys {
  private FirstRunKeys() {}

  /**
   * The start of {@code state}, with the form before all else: nobody connects until it is done.
   */
  public static State before(State state, FirstRunForm form) {
    return state.with(new Popup.FirstRun(form)).with(state.link().in(Phase.OFFLINE));
  }

  /** Whether {@code action} makes sense while the form is there. */
  public static boolean takes(Action action) {
    return !(action instanceof Action.SendEmoji
        || action instanceof Action.ToggleEmojiPicker
        || action instanceof Action.ToggleHelp
        || action instanceof Action.ToggleSearch);
  }

  public static Step edit(State state, FirstRunForm form, UnaryOperator<EditBuffer> change) {
    return shown(state, form.edit(change));
  }

  private static Step shown(State state, FirstRunForm form) {
    return Step.to(state.with(new Popup.FirstRun(form)));
  }

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
    int now = Math.max(0, themes.indexOf(state.preferences().theme()));
    return themes.get(Math.floorMod(now + steps, themes.size()));
  }

  public static Step tab(State state, FirstRunForm form, int steps) {
    return shown(state, form.moved(steps));
  }

  /** Goes on to the next field; after the last one, keeps the answers and connects. */
  public static Step submit(State state, FirstRunForm form) {
    Optional<LocalizedText> here = form.fault(form.focus());
    if (here.isPresent()) {
      return shown(state, form.wrong(form.focus(), here.get()));
    }
    if (form.focus() != Field.THEME) {
      return shown(state, form.moved(1));
    }
    for (Field field : FirstRunForm.FIELDS) {
      Optional<LocalizedText> fault = form.fault(field);
      if (fault.isPresent()) {
        return shown(state, form.wrong(field, fault.get()));
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
    ConnectionState link = state.link();
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
   * Leaves the form: the server is the usual one, nothing is kept, and the next start asks again.
   */
  public static Step skip(State state) {
    return Step.to(
        state.with(new Popup.None()).with(state.link().in(Phase.CONNECTING)), new Effect.Connect());
  }
}
