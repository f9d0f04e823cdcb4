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

/** Lays a message out as rows: sender, quoted message, text, and reactions. Pure. */
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

  /**
   * Returns the rows of {@code message}. {@code continued} leaves the name out; {@code found} marks
   * a search result.
   */
  List<Row> rows(
      TranscriptSource transcriptSource, Entry.Message message, boolean continued, boolean found) {
    boolean selected = transcriptSource.isSelected(message.id());
    Span sign = sign(message, selected || found);
    String time = messagePrefix.showsTimes() ? screenTexts.time(message.timeMillis()) : "";
    Span name =
        message.own()
            ? new Span(screenTexts.text("you"), StyleRole.OWN_NAME)
            : new Span(message.from().text(), StyleRole.NAME);
    HangingIndent hangingIndent = HangingIndent.of(messagePrefix.row(time, sign, name), columns);
    int width = Math.max(1, columns - hangingIndent.indent());
    List<Row> lines = new ArrayList<>();
    if (message.messageDetails().deleted()) {
      lines.addAll(wrapped(screenTexts.text("said.deleted"), StyleRole.DIM, width));
    } else {
      quote(transcriptSource, message).ifPresent(quote -> lines.add(quote.truncate(width)));
      lines.addAll(text(message, selected, width));
      lines.addAll(reactions(message.messageDetails(), width));
    }
    if (selected && transcriptSource.selection().orElseThrow().deletePending()) {
      lines.addAll(wrapped(screenTexts.text("said.doomed"), StyleRole.ERROR, width));
    }
    return continued
        ? hangingIndent.continued(messagePrefix.blank(hangingIndent.indent(), sign), lines)
        : hangingIndent.rows(lines);
  }

  /** Returns the most important mark of {@code message}, in one cell. */
  private Span sign(Entry.Message message, boolean marked) {
    boolean stored = message.own() && message.id() > 0 && !message.messageDetails().deleted();
    boolean mentioned =
        !message.own()
            && !message.messageDetails().deleted()
            && transcriptViewer
                .me()
                .filter(me -> MentionFinder.mentions(message.text(), me))
                .isPresent();
    return marked
        ? new Span("▸", StyleRole.SELECTED)
        : mentioned ? new Span("!", StyleRole.MENTION) : stored ? OutgoingRows.STORED : NO_SIGN;
  }

  private List<Row> text(Entry.Message message, boolean selected, int width) {
    Optional<UserName> mentioned = message.own() ? Optional.empty() : transcriptViewer.me();
    MessageText text =
        new MessageText(
            selected ? StyleRole.CHOSEN : StyleRole.TEXT,
            mentioned,
            transcriptViewer.searchWords());
    String after =
        message.messageDetails().editedMillis() > 0 ? " " + screenTexts.text("said.edited") : "";
    return text.rows(message.text(), after, width);
  }

  /** Returns the beginning of the message that {@code message} replies to. */
  private Optional<Row> quote(TranscriptSource transcriptSource, Entry.Message message) {
    long replyTo = message.messageDetails().replyTo();
    return replyTo == 0
        ? Optional.empty()
        : Optional.of(
            Row.of("↪ ", StyleRole.DIM)
                .append(
                    transcriptSource
                        .conversationHistory()
                        .message(replyTo)
                        .map(this::beginning)
                        .orElseGet(() -> Row.of(screenTexts.text("said.earlier"), StyleRole.DIM))));
  }

  private Row beginning(Entry.Message message) {
    String name = message.own() ? screenTexts.text("you") : message.from().text();
    String text = message.text();
    String first = text.substring(0, GraphemeClusters.boundaryFrom(text, MAX_QUOTE));
    return Row.of(name + ": ", StyleRole.DIM)
        .append(
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
      boolean own = transcriptViewer.me().filter(reaction.users()::contains).isPresent();
      String count = reaction.emoji() + " " + reaction.users().size();
      Row chip = Row.of(own ? "[" + count + "]" : count, StyleRole.REACTION);
      Row longer = row.spans().isEmpty() ? chip : row.append("  ", StyleRole.TEXT).append(chip);
      if (longer.width() > width && !row.spans().isEmpty()) {
        rows.add(row);
        longer = chip;
      }
      row = longer.truncate(width);
    }
    if (!row.spans().isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private static List<Row> wrapped(String text, StyleRole styleRole, int width) {
    return TextFit.wrap(text, width).stream().map(line -> Row.of(line, styleRole)).toList();
  }
}
