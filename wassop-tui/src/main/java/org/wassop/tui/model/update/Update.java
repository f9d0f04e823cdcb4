package org.wassop.tui.model.update;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.JumpTarget;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.command.SetCommand;
import org.wassop.tui.model.update.compose.EmojiPickerKeys;
import org.wassop.tui.model.update.compose.InputKeys;
import org.wassop.tui.model.update.message.DraftMode;
import org.wassop.tui.model.update.message.MessageActions;
import org.wassop.tui.model.update.message.SelectedMessage;
import org.wassop.tui.model.update.navigate.JumpTargets;
import org.wassop.tui.model.update.navigate.JumpToMessage;
import org.wassop.tui.model.update.navigate.LinkChooser;
import org.wassop.tui.model.update.navigate.MessageSearch;
import org.wassop.tui.model.update.navigate.OpeningPosition;
import org.wassop.tui.model.update.navigate.QuickSwitcher;
import org.wassop.tui.model.update.navigate.RoomNavigation;
import org.wassop.tui.model.update.send.InputHistoryKeys;
import org.wassop.tui.model.update.send.MessageSending;
import org.wassop.tui.model.update.send.TypingIndicators;
import org.wassop.tui.model.update.sync.CatchUp;
import org.wassop.tui.model.update.sync.HistoryPaging;
import org.wassop.tui.model.update.sync.MessageArrival;
import org.wassop.tui.model.update.sync.ReadMarkers;
import org.wassop.tui.model.update.sync.Reconnect;
import org.wassop.tui.model.update.sync.UnsentMessages;

/** The reducer: applies each action to the state. Pure: time comes in, effects go out. */
public final class Update {
  private Update() {}

  /**
   * Returns the state after {@code action} at {@code nowMillis} since 1970, and the effects to
   * carry out.
   */
  public static Step apply(State state, Action action, long nowMillis) {
    Step step = popupKeys(state).accepts(action) ? step(state, action, nowMillis) : Step.to(state);
    State checked = DraftMode.restored(SelectedMessage.validated(step.state()));
    return UnsentMessages.saved(state, ReadMarkers.after(state, new Step(checked, step.effects())));
  }

  private static Step step(State state, Action action, long nowMillis) {
    return switch (action) {
      case Action.Type(String text) -> PopupKeys.type(state, text, nowMillis);
      case Action.Paste(String text, boolean cut) -> PopupKeys.paste(state, text, cut, nowMillis);
      case Action.Edit(var change) -> popupKeys(state).edit(state, change);
      case Action.Submit submit ->
          state.popup() instanceof Popup.None
                  && state.selection().isPresent()
                  && state.input().isEmpty()
              ? submitSelected(state, nowMillis)
              : popupKeys(state).submit(state, nowMillis);
      case Action.ConfirmSend confirm -> Step.to(InputKeys.confirmed(state));
      case Action.SendEmoji(var emoji) ->
          state.selection().isPresent()
              ? MessageActions.react(state, emoji.emoji(), nowMillis)
              : MessageSending.send(state, emoji.emoji(), nowMillis);
      case Action.ToggleEmojiPicker toggle -> toggle(state, EmojiPickerKeys.opened());
      case Action.ToggleHelp toggle -> toggle(state, Popup.Help.all());
      case Action.ToggleSwitcher toggle ->
          toggle(state, Popup.Switcher.class, () -> QuickSwitcher.open(state));
      case Action.ToggleSearch toggle ->
          toggle(
              state,
              Popup.Search.class,
              () -> MessageSearch.open(popupKeys(state).closed(state), "", false));
      case Action.ToggleSidebar toggle ->
          Step.to(state.with(state.viewport().withSidebarToggled()));
      case Action.ToggleMembers toggle ->
          Step.to(state.with(state.viewport().withMembersToggled()));
      case Action.Escape escape -> escape(state);
      case Action.Move(int columns, int rows) -> popupKeys(state).move(state, columns, rows);
      case Action.MoveCursor(int index, int column) -> InputKeys.moveTo(state, index, column);
      case Action.Recall(int steps) -> InputHistoryKeys.recall(state, steps);
      case Action.Tab(int steps) -> popupKeys(state).tab(state, steps);
      case Action.NextRoom(int steps) -> OpeningPosition.after(state, nextRoom(state, steps));
      case Action.GoToRoom(int index) ->
          OpeningPosition.after(state, Step.to(state.with(state.conversations().show(index))));
      case Action.NextUnread next -> OpeningPosition.after(state, nextUnread(state));
      case Action.ScrollTo to -> scrollTo(state, to);
      case Action.SelectMessage(OptionalLong id, Action.ScrollTo to) ->
          state.connection().isClassic()
              ? Step.to(state.withNotice(LocalizedText.of("problem.classic"), nowMillis))
              : scrollTo(SelectedMessage.select(state, id), to);
      case Action.ActOnMessage(MessageAction messageAction) ->
          MessageActions.act(state, messageAction, nowMillis);
      case Action.JumpTo(JumpTarget jumpTarget, int steps) ->
          JumpTargets.jump(state, jumpTarget, steps, nowMillis);
      case Action.ToggleLinks toggle ->
          toggle(state, Popup.LinkList.class, () -> LinkChooser.open(state, nowMillis));
      case Action.GoTo(Place place) ->
          OpeningPosition.after(
              state, RoomNavigation.to(state.with(new Popup.None()), place, nowMillis));
      case Action.ScrollHelp(int top) ->
          Step.to(
              state.popup() instanceof Popup.Help(var filter, int old)
                  ? state.with(new Popup.Help(filter, top))
                  : state);
      case Action.Resize(int columns, int rows) ->
          Step.to(state.with(state.viewport().withSize(columns, rows)));
      case Action.FocusChanged(boolean gained) ->
          Step.to(state.with(state.viewport().withFocus(gained)));
      case Action.ToggleMouse toggle -> toggleMouse(state, nowMillis);
      case Action.RecentEmojisLoaded(var emojis) ->
          Step.to(EmojiPickerKeys.remembered(state, emojis));
      case Action.Interrupt interrupt -> interrupt(state);
      case Action.Suspend suspend -> Step.to(state, new Effect.Suspend());
      case Action.Redraw redraw -> Step.to(state, new Effect.Redraw());
      case Action.Connected connected -> Reconnect.connected(state, connected, nowMillis);
      case Action.ConnectFailed(String why) ->
          Reconnect.lost(state, LocalizedText.of("offline.because", why), nowMillis);
      case Action.Disconnected(String why) -> Reconnect.closed(state, why, nowMillis);
      case Action.RetryDue(long number) -> Reconnect.retry(state, number);
      case Action.CountdownTick(long number) -> Reconnect.tick(state, number, nowMillis);
      case Action.CatchUpDue(var place) -> CatchUp.retry(state, place);
      case Action.UnsentLoaded(var messages) -> UnsentMessages.restored(state, messages);
      case Action.Replayed(var request, var entry) ->
          MessageArrival.replayed(state, entry, nowMillis);
      case Action.Answered(var request, var purpose, var answer) ->
          ServerEvents.answered(state, request, purpose, answer, nowMillis);
      case Action.TypingTimeout(Place place, var user) ->
          TypingIndicators.timedOut(state, place, user, nowMillis);
      case Action.ReadMarkerDue(Place place) -> ReadMarkers.rested(state, place);
      case Action.SettingsNotSaved(String why) ->
          Step.to(state.withNotice(LocalizedText.of("problem.not-saved", why), nowMillis));
      case Action.ThemeChecked(String name, var fault) ->
          SetCommand.themeTried(state, name, fault, nowMillis);
      case Action.Received(var event) -> ServerEvents.received(state, event, nowMillis);
    };
  }

  private static PopupKeys popupKeys(State state) {
    return PopupKeys.of(state.popup());
  }

  /**
   * Handles Enter on the selected message: jumps to the message that it replies to, or begins a
   * reply.
   */
  private static Step submitSelected(State state, long nowMillis) {
    Optional<Entry.Message> selected = state.selectedMessage();
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    if (selected.isEmpty() || place.isEmpty()) {
      return Step.to(SelectedMessage.ended(state));
    }
    long to = selected.get().messageDetails().replyTo();
    return to > 0
        ? JumpToMessage.to(state.withSelection(Optional.empty()), place.get(), to, nowMillis)
        : MessageActions.act(state, MessageAction.REPLY, nowMillis);
  }

  /** Closes the popup if it is of the same kind as {@code popup}; else opens {@code popup}. */
  private static Step toggle(State state, Popup popup) {
    return toggle(
        state, popup.getClass(), () -> Step.to(popupKeys(state).closed(state).with(popup)));
  }

  /** Closes the popup if it is of this {@code kind}; else opens one with {@code open}. */
  private static Step toggle(State state, Class<? extends Popup> kind, Supplier<Step> open) {
    return kind.isInstance(state.popup()) ? Step.to(popupKeys(state).closed(state)) : open.get();
  }

  private static Step toggleMouse(State state, long nowMillis) {
    Preferences changed = state.preferences().withMouse(!state.preferences().mouse());
    String note = changed.mouse() ? "note.mouse-on" : "note.mouse-off";
    return Step.to(
        state.with(changed).withNotice(LocalizedText.of(note), nowMillis),
        SetCommand.saveEffect("mouse", changed.mouse() ? "on" : "off"));
  }

  /**
   * Handles Escape: closes the popup, else undoes a completion, else ends the selection, else
   * cancels a reply or an edit, else scrolls to the end of the transcript.
   */
  private static Step escape(State state) {
    if (!(state.popup() instanceof Popup.None)) {
      return popupKeys(state).escape(state);
    }
    Optional<State> completed = InputKeys.withoutCompletion(state);
    if (completed.isPresent()) {
      return Step.to(completed.get());
    }
    if (state.selection().isPresent()) {
      return Step.to(SelectedMessage.ended(state));
    }
    return DraftMode.isReplyOrEdit(state)
        ? Step.to(DraftMode.cancelled(state))
        : scroll(state.with(state.readingFocus().withoutHighlight()), Optional.empty());
  }

  /**
   * Handles Ctrl+C: closes the popup, else cancels a reply or an edit, else clears the input bar,
   * else quits. The cleared text can be yanked.
   */
  private static Step interrupt(State state) {
    if (!(state.popup() instanceof Popup.None)) {
      return popupKeys(state).interrupt(state);
    }
    if (DraftMode.isReplyOrEdit(state)) {
      return Step.to(DraftMode.cancelled(state));
    }
    return state.input().isEmpty()
        ? Step.to(state, new Effect.Quit())
        : Step.to(state.with(state.input().killAll()));
  }

  private static Step nextRoom(State state, int steps) {
    int count = state.conversations().all().size();
    return count == 0
        ? Step.to(state)
        : Step.to(
            state.with(
                state
                    .conversations()
                    .show(Math.floorMod(state.conversations().shownIndex() + steps, count))));
  }

  private static Step nextUnread(State state) {
    ConversationList rooms = state.conversations();
    int count = rooms.all().size();
    for (int i = 1; i < count; i++) {
      int index = (rooms.shownIndex() + i) % count;
      if (rooms.all().get(index).readingPosition().unread() > 0) {
        return Step.to(state.with(rooms.show(index)));
      }
    }
    return Step.to(state);
  }

  private static Step loadOlder(State state) {
    return state
        .conversations()
        .shown()
        .map(room -> HistoryPaging.request(state, room.place()))
        .orElseGet(() -> Step.to(state));
  }

  private static Step scrollTo(State state, Action.ScrollTo to) {
    Step scrolled = scroll(state, to.anchor());
    return to.atTop() ? loadOlder(scrolled.state()) : scrolled;
  }

  private static Step scroll(State state, Optional<ScrollAnchor> anchor) {
    Optional<Place> shown = state.conversations().shown().map(ConversationState::place);
    return shown.isEmpty()
        ? Step.to(state)
        : Step.to(
            state.with(
                state
                    .conversations()
                    .change(
                        shown.get(),
                        room ->
                            room.withReadingPosition(room.readingPosition().withAnchor(anchor)))));
  }
}
