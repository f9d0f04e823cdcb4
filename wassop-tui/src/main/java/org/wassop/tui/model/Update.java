package org.wassop.tui.model;

import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Place;

/**
 * What each action does to the state. Pure: time comes in, effects go out. Called by the UI thread.
 */
public final class Update {
  private Update() {}

  /** The state after {@code action} at {@code nowMillis} since 1970. */
  public static Step apply(State state, Action action, long nowMillis) {
    Step step = step(state, action, nowMillis);
    State checked = Revising.restored(Selecting.checked(step.state()));
    return Unsent.saved(state, ReadMarks.after(state, new Step(checked, step.effects())));
  }

  private static Step step(State state, Action action, long nowMillis) {
    return state.popup().takes(action) ? taken(state, action, nowMillis) : Step.to(state);
  }

  private static Step taken(State state, Action action, long nowMillis) {
    return switch (action) {
      case Action.Type(String text) -> Typing.type(state, text, nowMillis);
      case Action.Paste(String text, boolean cut) -> Pasting.paste(state, text, cut, nowMillis);
      case Action.Edit(var change) -> state.popup().edit(state, change);
      case Action.Submit submit ->
          state.popup() instanceof Popup.None
                  && state.selection().isPresent()
                  && state.input().isEmpty()
              ? Selecting.submit(state, nowMillis)
              : state.popup().submit(state, nowMillis);
      case Action.SendEmoji(var emoji) ->
          state.selection().isPresent()
              ? Deeds.react(state, emoji.emoji(), nowMillis)
              : Typing.say(state, emoji.emoji(), nowMillis);
      case Action.ToggleEmojiPicker toggle ->
          popup(state, Picking.opened(), Popup.EmojiPicker.class);
      case Action.ToggleHelp toggle -> popup(state, Popup.Help.all(), Popup.Help.class);
      case Action.ToggleSwitcher toggle ->
          state.popup() instanceof Popup.Switcher
              ? Step.to(state.with(new Popup.None()))
              : Switching.open(state);
      case Action.ToggleSearch toggle ->
          state.popup() instanceof Popup.Search
              ? Step.to(state.with(new Popup.None()))
              : Searching.open(state.popup().closed(state), "", false);
      case Action.ToggleSidebar toggle ->
          Step.to(state.with(state.viewport().withSidebarToggled()));
      case Action.ToggleMembers toggle ->
          Step.to(state.with(state.viewport().withMembersToggled()));
      case Action.Escape escape -> escape(state);
      case Action.Move(int columns, int rows) -> state.popup().move(state, columns, rows);
      case Action.MoveTo(int index, int column) -> Typing.moveTo(state, index, column);
      case Action.Recall(int steps) -> Recalling.recall(state, steps);
      case Action.Tab(int steps) -> state.popup().tab(state, steps);
      case Action.NextRoom(int steps) -> Landing.after(state, nextRoom(state, steps));
      case Action.GoToRoom(int index) ->
          Landing.after(state, Step.to(state.with(state.rooms().show(index))));
      case Action.NextUnread next -> Landing.after(state, nextUnread(state));
      case Action.ScrollTo to -> scrollTo(state, to);
      case Action.Choose(OptionalLong id, Action.ScrollTo to) ->
          state.link().isClassic()
              ? Step.to(state.tell(Phrase.of("problem.classic"), nowMillis))
              : scrollTo(Selecting.choose(state, id), to);
      case Action.Act(Deed deed) -> Deeds.act(state, deed, nowMillis);
      case Action.Seek(Landmark landmark, int steps) ->
          Seeking.go(state, landmark, steps, nowMillis);
      case Action.ToggleLinks toggle ->
          state.popup() instanceof Popup.LinkChoice
              ? Step.to(state.with(new Popup.None()))
              : LinkList.open(state, nowMillis);
      case Action.GoTo(Place place) ->
          Landing.after(state, Going.to(state.with(new Popup.None()), place, nowMillis));
      case Action.ScrollHelp(int top) ->
          Step.to(
              state.popup() instanceof Popup.Help(var filter, int old)
                  ? state.with(new Popup.Help(filter, top))
                  : state);
      case Action.Resize(int columns, int rows) ->
          Step.to(state.with(state.viewport().sized(columns, rows)));
      case Action.Focus(boolean gained) -> Step.to(state.with(state.viewport().focused(gained)));
      case Action.ToggleMouse toggle -> mouse(state, nowMillis);
      case Action.RecentEmojis(var emojis) -> Step.to(Picking.remembered(state, emojis));
      case Action.Interrupt interrupt -> interrupt(state);
      case Action.Suspend suspend -> Step.to(state, new Effect.Suspend());
      case Action.Redraw redraw -> Step.to(state, new Effect.Redraw());
      case Action.Connected connected -> Return.connected(state, connected, nowMillis);
      case Action.ConnectFailed(String why) ->
          Return.lost(state, Phrase.of("offline.because", why), nowMillis);
      case Action.Closed(String why) -> Return.closed(state, why, nowMillis);
      case Action.Retry(long number) -> Return.retry(state, number);
      case Action.Tick(long number) -> Return.tick(state, number, nowMillis);
      case Action.CatchUp(var place) -> CatchUp.again(state, place);
      case Action.Restored(var messages) -> Unsent.restored(state, messages);
      case Action.Replayed(var request, var entry) -> Arrival.replayed(state, entry, nowMillis);
      case Action.Answered(var request, var purpose, var answer) ->
          Incoming.answered(state, request, purpose, answer, nowMillis);
      case Action.MaybeSilent(Place place, var user) ->
          Writing.maybeSilent(state, place, user, nowMillis);
      case Action.Rested(Place place) -> ReadMarks.rested(state, place);
      case Action.NotSaved(String why) ->
          Step.to(state.tell(Phrase.of("problem.not-saved", why), nowMillis));
      case Action.ThemeTried(String name, var fault) ->
          SettingCommand.tried(state, name, fault, nowMillis);
      case Action.Happened(var event) -> Incoming.happened(state, event, nowMillis);
    };
  }

  private static Step popup(State state, Popup opened, Class<? extends Popup> kind) {
    State closed = state.popup().closed(state);
    return Step.to(kind.isInstance(state.popup()) ? closed : closed.with(opened));
  }

  private static Step mouse(State state, long nowMillis) {
    Preferences wanted = state.preferences().withMouse(!state.preferences().mouse());
    String told = wanted.mouse() ? "note.mouse-on" : "note.mouse-off";
    return Step.to(
        state.with(wanted).tell(Phrase.of(told), nowMillis),
        SettingCommand.kept("mouse", wanted.mouse() ? "on" : "off"));
  }

  private static Step escape(State state) {
    if (!(state.popup() instanceof Popup.None)) {
      return state.popup().escape(state);
    }
    Optional<State> completed = Typing.uncompleted(state);
    if (completed.isPresent()) {
      return Step.to(completed.get());
    }
    if (state.selection().isPresent()) {
      return Step.to(Selecting.ended(state));
    }
    return Revising.isOn(state)
        ? Step.to(Revising.cancelled(state))
        : scroll(state.with(state.focus().unlit()), Optional.empty());
  }

  /** What is cleared can be yanked back. */
  private static Step interrupt(State state) {
    if (!(state.popup() instanceof Popup.None)) {
      return state.popup().interrupt(state);
    }
    if (Revising.isOn(state)) {
      return Step.to(Revising.cancelled(state));
    }
    return state.input().isEmpty()
        ? Step.to(state, new Effect.Quit())
        : Step.to(state.with(state.input().killAll()));
  }

  private static Step nextRoom(State state, int steps) {
    int count = state.rooms().entered().size();
    return count == 0
        ? Step.to(state)
        : Step.to(
            state.with(state.rooms().show(Math.floorMod(state.rooms().current() + steps, count))));
  }

  private static Step nextUnread(State state) {
    RoomList rooms = state.rooms();
    int count = rooms.entered().size();
    for (int i = 1; i < count; i++) {
      int index = (rooms.current() + i) % count;
      if (rooms.entered().get(index).reading().unread() > 0) {
        return Step.to(state.with(rooms.show(index)));
      }
    }
    return Step.to(state);
  }

  private static Step atTop(State state) {
    return state
        .rooms()
        .shown()
        .map(room -> Older.ask(state, room.place()))
        .orElseGet(() -> Step.to(state));
  }

  private static Step scrollTo(State state, Action.ScrollTo to) {
    Step scrolled = scroll(state, to.anchor());
    return to.atTop() ? atTop(scrolled.state()) : scrolled;
  }

  private static Step scroll(State state, Optional<Anchor> anchor) {
    Optional<Place> shown = state.rooms().shown().map(RoomState::place);
    return shown.isEmpty()
        ? Step.to(state)
        : Step.to(
            state.with(
                state
                    .rooms()
                    .change(shown.get(), room -> room.withReading(room.reading().at(anchor)))));
  }
}
