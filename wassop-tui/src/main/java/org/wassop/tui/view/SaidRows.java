package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.Marks;
import org.wassop.tui.model.Mentions;
import org.wassop.tui.text.Clusters;
import org.wassop.tui.text.TextFit;

/** A message as rows: who said it, what it answers, what it says, and who reacted. Pure. */
final class SaidRows {
  private static final int MAX_REACTIONS = 50;
  private static final int MAX_QUOTE = 200;
  private static final Span NO_SIGN = new Span(" ", Role.DIM);

  private final Words words;
  private final int columns;
  private final Names names;
  private final Reader reader;

  SaidRows(Words words, int columns, Names names, Reader reader) {
    this.words = words;
    this.columns = columns;
    this.names = names;
    this.reader = reader;
  }

  /** The rows of {@code said}; {@code continued} when it needs no name of its own. */
  List<Row> rows(Sheet sheet, Entry.Said said, boolean continued, boolean found) {
    boolean chosen = sheet.isChosen(said.id());
    Span sign = sign(said, chosen || found);
    String time = names.timed() ? words.time(said.timeMillis()) : "";
    Span name =
        said.own()
            ? new Span(words.text("you"), Role.OWN_NAME)
            : new Span(said.from().text(), Role.NAME);
    Hanging hanging = Hanging.of(names.row(time, sign, name), columns);
    int width = Math.max(1, columns - hanging.indent());
    List<Row> lines = new ArrayList<>();
    if (said.marks().deleted()) {
      lines.addAll(line(words.text("said.deleted"), Role.DIM, width));
    } else {
      quote(sheet, said).ifPresent(quote -> lines.add(quote.cut(width)));
      lines.addAll(text(said, chosen, width));
      lines.addAll(reactions(said.marks(), width));
    }
    if (chosen && sheet.chosen().orElseThrow().doomed()) {
      lines.addAll(line(words.text("said.doomed"), Role.ERROR, width));
    }
    return continued
        ? hanging.continued(names.blank(hanging.indent(), sign), lines)
        : hanging.rows(lines);
  }

  /** What matters most about {@code said}, in one cell. */
  private Span sign(Entry.Said said, boolean marked) {
    boolean stored = said.own() && said.id() > 0 && !said.marks().deleted();
    boolean named =
        !said.own()
            && !said.marks().deleted()
            && reader.me().filter(me -> Mentions.has(said.text(), me)).isPresent();
    return marked
        ? new Span("▸", Role.SELECTED)
        : named ? new Span("!", Role.MENTION) : stored ? OutgoingRows.STORED : NO_SIGN;
  }

  private List<Row> text(Entry.Said said, boolean chosen, int width) {
    Optional<UserName> named = said.own() ? Optional.empty() : reader.me();
    MessageText text = new MessageText(chosen ? Role.CHOSEN : Role.TEXT, named, reader.searched());
    String after = said.marks().editedMillis() > 0 ? " " + words.text("said.edited") : "";
    return text.rows(said.text(), after, width);
  }

  /** The beginning of what {@code said} answers. */
  private Optional<Row> quote(Sheet sheet, Entry.Said said) {
    long to = said.marks().replyTo();
    return to == 0
        ? Optional.empty()
        : Optional.of(
            Row.of("↪ ", Role.DIM)
                .and(
                    sheet
                        .history()
                        .message(to)
                        .map(this::beginning)
                        .orElseGet(() -> Row.of(words.text("said.earlier"), Role.DIM))));
  }

  private Row beginning(Entry.Said said) {
    String name = said.own() ? words.text("you") : said.from().text();
    String text = said.text();
    String first = text.substring(0, Clusters.boundaryFrom(text, MAX_QUOTE));
    return Row.of(name + ": ", Role.DIM)
        .and(said.marks().deleted() ? words.text("said.deleted") : SafeText.line(first), Role.DIM);
  }

  private List<Row> reactions(Marks marks, int width) {
    List<Row> rows = new ArrayList<>();
    Row row = Row.empty();
    for (Marks.Reaction reaction : marks.reactions().stream().limit(MAX_REACTIONS).toList()) {
      boolean mine = reader.me().filter(reaction.by()::contains).isPresent();
      String count = reaction.emoji() + " " + reaction.by().size();
      Row one = Row.of(mine ? "[" + count + "]" : count, Role.REACTION);
      Row longer = row.spans().isEmpty() ? one : row.and("  ", Role.TEXT).and(one);
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

  private static List<Row> line(String text, Role role, int width) {
    return TextFit.wrap(text, width).stream().map(line -> Row.of(line, role)).toList();
  }
}
