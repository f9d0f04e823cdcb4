package org.wassop.tui.model.update.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Preferences.Alerts;
import org.wassop.tui.model.state.Preferences.NotificationLevel;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.send.MessageSending;
import org.wassop.tui.model.update.sync.CatchUp;
import org.wassop.tui.model.update.sync.DirectConversations;
import org.wassop.tui.model.update.sync.RoomTopics;

/** The slash commands that enter, leave, describe or set up a conversation. Pure. */
final class ConversationCommands {
  private ConversationCommands() {}

  static CommandOutcome join(State state, String argument, long nowMillis) {
    Optional<RoomName> room = RoomName.parse(argument);
    if (room.isEmpty()) {
      return argument.isEmpty()
          ? CommandOutcome.problem("problem.which-room")
          : CommandOutcome.problem("problem.room-name", argument);
    }
    Place place = new Place.Room(room.get());
    int index = state.conversations().indexOf(place);
    boolean entered =
        index >= 0 && state.conversations().all().get(index).membership().everEntered();
    return entered
        ? CommandOutcome.done(state.with(state.conversations().show(index)))
        : CommandOutcome.done(
            state,
            Effect.userRequest(new Request.EnterRoom(room.get(), CatchUp.replay(state, place))));
  }

  static CommandOutcome leave(State state, String argument, long nowMillis) {
    Optional<ConversationState> shown = state.conversations().shown();
    if (argument.isEmpty() && shown.isPresent() && shown.get().room().isEmpty()) {
      // A direct conversation has no members, so the server needn't know that it is closed.
      return CommandOutcome.done(state.with(state.conversations().without(shown.get().place())));
    }
    return withRoom(
        state, argument, room -> Effect.userRequest(new Request.ExitRoom(Optional.of(room))));
  }

  static CommandOutcome members(State state, String argument, long nowMillis) {
    return withRoom(state, argument, room -> Effect.userRequest(new Request.ListMembers(room)));
  }

  /** Returns the outcome for the room {@code argument}, or, if that is empty, the shown room. */
  private static CommandOutcome withRoom(
      State state, String argument, Function<RoomName, Effect> effect) {
    Optional<RoomName> room =
        argument.isEmpty()
            ? state.conversations().shown().flatMap(ConversationState::room)
            : RoomName.parse(argument);
    return room.map(name -> CommandOutcome.done(state, effect.apply(name)))
        .orElseGet(() ->
            argument.isEmpty()
                ? CommandOutcome.problem("problem.no-room")
                : CommandOutcome.problem("problem.room-name", argument));
  }

  /** Shows a direct conversation, and sends a message there if {@code argument} has one. */
  static CommandOutcome message(State state, String argument, long nowMillis) {
    String[] parts = argument.split(" ", 2);
    if (state.connection().isClassic()) {
      return CommandOutcome.problem("problem.classic");
    }
    Optional<UserName> name =
        UserName.parse(parts[0].startsWith("@") ? parts[0].substring(1) : parts[0]);
    if (name.isEmpty()) {
      return argument.isEmpty()
          ? CommandOutcome.problem("problem.which-user")
          : CommandOutcome.problem("problem.user-name", parts[0]);
    }
    if (state.isMe(name.get())) {
      return CommandOutcome.problem("problem.self");
    }
    Step shown = DirectConversations.show(state, name.get());
    if (parts.length == 1 || parts[1].isBlank()) {
      return CommandOutcome.done(shown);
    }
    Step sent = MessageSending.send(shown.state(), parts[1].strip(), nowMillis);
    if (!MessageSending.isTaken(state, sent)) {
      return CommandOutcome.problem("problem.too-many-waiting");
    }
    List<Effect> effects = new ArrayList<>(shown.effects());
    effects.addAll(sent.effects());
    return new CommandOutcome.Done(sent.state(), effects);
  }

  static CommandOutcome topic(State state, String argument, long nowMillis) {
    Optional<ConversationState> shown = state.conversations().shown();
    if (state.connection().isClassic()) {
      return CommandOutcome.problem("problem.classic");
    }
    if (shown.flatMap(ConversationState::room).isEmpty()) {
      return CommandOutcome.problem(shown.isEmpty() ? "problem.no-room" : "problem.direct-topic");
    }
    if (argument.isEmpty()) {
      return CommandOutcome.done(state.withCommandOutput(RoomTopics.of(shown.get()), nowMillis));
    }
    String topic = argument.equals("-") ? "" : SafeText.line(argument).strip();
    return topic.codePointCount(0, topic.length()) > Limits.TOPIC_CODE_POINTS
        ? CommandOutcome.problem("problem.topic-long", "" + Limits.TOPIC_CODE_POINTS)
        : CommandOutcome.done(
            state, Effect.userRequest(new Request.SetTopic(shown.get().room().get(), topic)));
  }

  static CommandOutcome notify(State state, String argument, long nowMillis) {
    Optional<String> title = state.conversations().shown().map(ConversationState::title);
    if (title.isEmpty()) {
      return CommandOutcome.problem("problem.no-room");
    }
    Alerts alerts = state.preferences().alerts();
    Optional<NotificationLevel> wanted = NotificationLevel.parse(argument);
    if (wanted.isEmpty() && !argument.isEmpty()) {
      return CommandOutcome.problem("problem.level", argument);
    }
    NotificationLevel notificationLevel = wanted.orElseGet(() -> alerts.levelOf(title.get()));
    LocalizedText note =
        LocalizedText.because(
            "note.notify",
            title.get(),
            LocalizedText.of(
                switch (notificationLevel) {
                  case ALL -> "level.all";
                  case MENTIONS -> "level.mentions";
                  case NONE -> "level.none";
                }));
    State answered = state.withCommandOutput(note, nowMillis);
    if (wanted.isEmpty()) {
      return CommandOutcome.done(answered);
    }
    String setting = SettingTable.CONVERSATION_PREFIX + title.get();
    return CommandOutcome.done(
        answered.with(state.preferences().with(alerts.with(title.get(), notificationLevel))),
        SetCommand.saveEffect(setting, notificationLevel.name().toLowerCase(Locale.ROOT)));
  }
}
