package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.MessageDetails;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.HangingIndent;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/** A message as rows: who said it, what it answers, what it says, and who reacted. Pure. */
final class MessageRows {
  private static final int MAX_REACTIONS = 50;
  private static final int MAX_QUOTE = 200;
  private static final Span NO_SIGN = new Span(" ", StyleRole.DIM);

  private final ScreenTexts screenTexts;
  private final int columns;
  private final MessagePrefix messagePrefix;
  private final TranscriptViewer transcriptViewer;

  MessageRows(
      ScreenTexts screenTexts,
      int columns,
      MessagePrefix messagePrefix,
      TranscriptViewer transcriptViewer) {
    this.screenTexts = screenTexts;
    this.columns = columns;
    this.messagePrefix = messagePrefix;
    this.transcriptViewer = transcriptViewer;
  }

  /** The rows of {@code message}; {@code continued} when it needs no name of its own. */
  List<Row> rows(
      TranscriptSource transcriptSource, Entry.Message message, boolean continued, boolean found) {
    boolean chosen = transcriptSource.isChosen(message.id());
    Span sign = sign(message, chosen || found);
    String time = messagePrefix.timed() ? screenTexts.time(message.timeMillis()) : "";
    Span name =
        message.own()
            ? new Span(screenTexts.text("you"), StyleRole.OWN_NAME)
            : new Span(message.from().text(), StyleRole.NAME);
    HangingIndent hangingIndent = HangingIndent.of(messagePrefix.row(time, sign, name), columns);
    int width = Math.max(1, columns - hangingIndent.indent());
    List<Row> lines = new ArrayList<>();
    if (message.messageDetails().deleted()) {
      lines.addAll(line(screenTexts.text("said.deleted"), StyleRole.DIM, width));
    } else {
      quote(transcriptSource, message).ifPresent(quote -> lines.add(quote.cut(width)));
      lines.addAll(text(message, chosen, width));
      lines.addAll(reactions(message.messageDetails(), width));
    }
    if (chosen && transcriptSource.chosen().orElseThrow().doomed()) {
      lines.addAll(line(screenTexts.text("said.doomed"), StyleRole.ERROR, width));
    }
    return continued
        ? hangingIndent.continued(messagePrefix.blank(hangingIndent.indent(), sign), lines)
        : hangingIndent.rows(lines);
  }

  /** What matters most about {@code message}, in one cell. */
  private Span sign(Entry.Message message, boolean marked) {
    boolean stored = message.own() && message.id() > 0 && !message.messageDetails().deleted();
    boolean named =
        !message.own()
            && !message.messageDetails().deleted()
            && transcriptViewer
                .me()
                .filter(me -> MentionFinder.has(message.text(), me))
                .isPresent();
    return marked
        ? new Span("▸", StyleRole.SELECTED)
        : named ? new Span("!", StyleRole.MENTION) : stored ? OutgoingRows.STORED : NO_SIGN;
  }

  private List<Row> text(Entry.Message message, boolean chosen, int width) {
    Optional<UserName> named = message.own() ? Optional.empty() : transcriptViewer.me();
    MessageText text =
        new MessageText(
            chosen ? StyleRole.CHOSEN : StyleRole.TEXT, named, transcriptViewer.searched());
    String after =
        message.messageDetails().editedMillis() > 0 ? " " + screenTexts.text("said.edited") : "";
    return text.rows(message.text(), after, width);
  }

  /** The beginning of what {@code message} answers. */
  private Optional<Row> quote(TranscriptSource transcriptSource, Entry.Message message) {
    long to = message.messageDetails().replyTo();
    return to == 0
        ? Optional.empty()
        : Optional.of(
            Row.of("↪ ", StyleRole.DIM)
                .and(
                    transcriptSource
                        .conversationHistory()
                        .message(to)
                        .map(this::beginning)
                        .orElseGet(() -> Row.of(screenTexts.text("said.earlier"), StyleRole.DIM))));
  }

  private Row beginning(Entry.Message message) {
    String name = message.own() ? screenTexts.text("you") : message.from().text();
    String text = message.text();
    String first = text.substring(0, GraphemeClusters.boundaryFrom(text, MAX_QUOTE));
    return Row.of(name + ": ", StyleRole.DIM)
        .and(
            message.messageDetails().deleted()
                ? screenTexts.text("said.deleted")
                : SafeText.line(first),
            StyleRole.DIM);
  }

  private List<Row> reactions(MessageDetails messageDetails, int width) {
    List<Row> rows = new ArrayList<>();
    Row row = Row.empty();
    for (MessageDetails.Reaction reaction :
        messageDetails.reactions().stream().limit(MAX_REACTIONS).toList()) {
      boolean mine = transcriptViewer.me().filter(reaction.by()::contains).isPresent();
      String count = reaction.emoji() + " " + reaction.by().size();
      Row one = Row.of(mine ? "[" + count + "]" : count, StyleRole.REACTION);
      Row longer = row.spans().isEmpty() ? one : row.and("  ", StyleRole.TEXT).and(one);
      if (longer.width() > width && !row.spans().isEmpty()) {
        rows.add(row);
        longer = one;
      }
      row = longer.cut(width);
    }
    if (!row.spans().isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private static List<Row> line(String text, StyleRole styleRole, int width) {
    return TextFit.wrap(text, width).stream().map(line -> Row.of(line, styleRole)).toList();
  }
}
