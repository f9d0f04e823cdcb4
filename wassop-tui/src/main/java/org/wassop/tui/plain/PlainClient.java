package org.wassop.tui.plain;

import org.wassop.cli.CliException;
import org.wassop.protocol.codec.Line;
import org.wassop.tui.client.Client;
import org.wassop.tui.client.Face;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Effect;
import org.wassop.tui.model.LinkState.Phase;
import org.wassop.tui.model.State;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.Happenings.Happening;

/**
 * The line mode as the face of a client: typed lines become actions, what is new in a state is
 * printed. Owned by the mode's thread, which is the client's loop.
 */
final class PlainClient implements Face {
  private final Client client;
  private final Client.World world;
  private final Happenings<Runnable> happenings;
  private final PlainWords words;
  private final Patience patience;
  private final Gate gate;
  private final Here here = new Here();
  private final Transcript transcript;
  private final Past past;
  private final Popups popups;
  private final Prompts prompts;
  private final Typist typist;
  private boolean leaving;

  /** A client in the state {@code start} in {@code world}, whose loop takes {@code happenings}. */
  PlainClient(
      State start,
      Client.World world,
      Happenings<Runnable> happenings,
      PlainWords words,
      Patience patience) {
    this.client = new Client(start, world, happenings::heard, this);
    this.world = world;
    this.happenings = happenings;
    this.words = words;
    this.patience = patience;
    this.gate = new Gate(world.connector(), patience.isInteractive());
    Speech speech = new Speech(words);
    this.transcript = new Transcript(words, speech, start);
    this.past = new Past(words, speech);
    Findings findings = new Findings(words);
    this.popups = new Popups(words, findings);
    this.prompts = new Prompts(words, transcript, patience.isInteractive());
    OwnCommands own = new OwnCommands(client, here, words, past, findings);
    this.typist = new Typist(client, here, words, new Typist.Printers(transcript, prompts, own));
  }

  /** Connects, and returns when the user has left; throws when there is no sense in going on. */
  void run() throws CliException, InterruptedException {
    client.start();
    while (!leaving) {
      boolean owed =
          isBusy() || !gate.isAnswered(client.state()) || Gate.unanswered(client.state()) > 0;
      Happening<Runnable> next = happenings.next(this::isWanted, patience.limit(owed)).orElse(null);
      switch (next) {
        case Happening.Heard<Runnable>(Runnable task) -> task.run();
        case Happening.Typed<Runnable>(Line line) -> typed(line);
        case null -> throw patience.over(client.state(), typist.unanswered());
      }
      goOn();
    }
  }

  private boolean isWanted(Line line) {
    boolean inRoom = here.in(client.state()).isPresent();
    return !isBusy() && gate.isOpen(client.state(), line, inRoom);
  }

  /** Whether a line that was typed hasn't done all its work. */
  private boolean isBusy() {
    return past.isAwaited() || typist.unanswered().isPresent();
  }

  private void typed(Line line) throws CliException {
    switch (line) {
      case Line.Text(String text, boolean ended) -> {
        boolean naming = client.state().isNaming();
        typist.typed(text);
        typist.await(!naming && !patience.isInteractive() && !gate.isAnswered(client.state()));
      }
      case Line.NotUtf8 fault -> words.say("not-utf8");
      case Line.TooLong fault -> {
        words.say("too-long");
        leaving = true;
      }
      case Line.End end -> {
        if (!patience.isInteractive() && client.state().link().phase() == Phase.RECONNECTING) {
          throw patience.ended(client.state());
        }
        leaving = true;
      }
    }
  }

  /** Does what follows from what has happened. */
  private void goOn() throws CliException {
    patience.look(client.state(), gate.isAnswered(client.state()), world.connector());
    prompts.link(client.state());
    if (popups.print(client.state().popup())) {
      client.act(new Action.Escape());
    }
    past.goOn(client);
    if (client.state().link().phase() == Phase.RECONNECTING) {
      typist.cut();
    }
    if (client.state().link().phase() != Phase.ONLINE || !gate.isAnswered(client.state())) {
      return;
    }
    boolean inSomeRoom =
        client.state().rooms().entered().stream().anyMatch(room -> room.room().isPresent());
    if (here.in(client.state()).isEmpty() && inSomeRoom) {
      client.act(new Action.GoToRoom(0)); // rooms come before direct conversations
    }
    typist.answered();
    typist.await(typist.unanswered().isPresent() && !gate.isAnswered(client.state()));
    if (gate.isAnswered(client.state())
        && prompts.isMenuDue(client.state(), here.in(client.state()))) {
      typist.enter("/rooms");
    }
  }

  @Override
  public void show(State state) {
    here.look(state);
    transcript.show(state, here.place(state));
  }

  @Override
  public void quit() {
    leaving = true;
  }

  @Override
  public void suspend() {}

  @Override
  public void redraw() {}

  @Override
  public void alert(Effect.Alert alert) {}

  @Override
  public void copy(String text) {}
}
