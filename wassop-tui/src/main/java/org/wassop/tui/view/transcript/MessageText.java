package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.LinkFinder;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.model.text.SearchMatches;
import org.wassop.tui.model.text.TextRange;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/**
 * The text of a message as rows. Code keeps its spaces; links, mentions and search matches are
 * marked. Pure.
 *
 * @param plainRole the role of unmarked text
 * @param me the user whose mentions are marked
 * @param searchWords the search words that are marked; empty for none
 */
record MessageText(StyleRole plainRole, Optional<UserName> me, String searchWords) {
  private static final Pattern INLINE_CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
  private static final String BAR = "▏";

  /**
   * Returns the rows of {@code text} followed by {@code suffix}, {@code width} cells wide; at least
   * one.
   */
  List<Row> rows(String text, String suffix, int width) {
    List<Row> rows = new ArrayList<>();
    List<CodeBlocks.Line> lines = CodeBlocks.lines(text);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      switch (lines.get(i)) {
        case CodeBlocks.Line.Code(String code) -> rows.addAll(code(code, StyleRole.CODE, width));
        case CodeBlocks.Line.Language(String name) -> rows.addAll(code(name, StyleRole.DIM, width));
        case CodeBlocks.Line.Text(String words) -> {
          rows.addAll(new Styled(words).mark(this, last ? suffix : "").wrapped(width));
          continue;
        }
      }
      if (last && !suffix.isEmpty()) {
        rows.addAll(new Styled("").mark(this, suffix.strip()).wrapped(width));
      }
    }
    return rows;
  }

  /** Cuts a line at {@code width} instead of wrapping it at words, so that every space is kept. */
  private List<Row> code(String line, StyleRole styleRole, int width) {
    boolean barred = width > CellWidth.ofText(BAR) + 1;
    Row before = barred ? Row.of(BAR, StyleRole.DIM) : Row.empty();
    Styled styled = new Styled(line);
    styled.setRole(new TextRange(0, line.length()), styleRole);
    styled.addLinks(line);
    List<Row> rows = new ArrayList<>();
    for (TextFit.LineRange lineRange : cutAtWidth(line, barred ? width - 1 : width)) {
      rows.add(before.append(styled.row(lineRange.start(), lineRange.end())));
    }
    return rows;
  }

  private static List<TextFit.LineRange> cutAtWidth(String line, int width) {
    List<TextFit.LineRange> cuts = new ArrayList<>();
    int start = 0;
    int cells = 0;
    for (int at = 0, end; at < line.length(); at = end) {
      end = GraphemeClusters.next(line, at);
      int wide = CellWidth.of(line.substring(at, end));
      if (cells + wide > width && at > start) {
        cuts.add(new TextFit.LineRange(start, at));
        start = at;
        cells = 0;
      }
      cells += wide;
    }
    cuts.add(new TextFit.LineRange(start, line.length()));
    return cuts;
  }

  /** A line with the role and the link of each character. */
  private static final class Styled {
    private final String text;
    private final StyleRole[] roles;
    private final String[] links;

    Styled(String text) {
      this.text = text;
      this.roles = new StyleRole[text.length()];
      this.links = new String[text.length()];
      Arrays.fill(roles, StyleRole.TEXT);
      Arrays.fill(links, "");
    }

    Styled mark(MessageText options, String suffix) {
      Arrays.fill(roles, options.plainRole);
      if (text.indexOf('`') >= 0) {
        for (MatchResult code : INLINE_CODE.matcher(text).results().toList()) {
          setRole(new TextRange(code.start(2), code.end(2)), StyleRole.CODE);
        }
      }
      addLinks(text);
      options.me.ifPresent(name ->
          MentionFinder.find(text, name)
              .forEach(textRange -> setRole(textRange, StyleRole.MENTION)));
      if (!options.searchWords.isEmpty()) {
        SearchMatches.find(text, options.searchWords)
            .forEach(textRange -> setRole(textRange, StyleRole.MATCH));
      }
      return suffix.isEmpty() ? this : append(suffix);
    }

    void setRole(TextRange textRange, StyleRole styleRole) {
      Arrays.fill(roles, textRange.start(), textRange.end(), styleRole);
    }

    void addLinks(String line) {
      for (LinkFinder.Link link : LinkFinder.find(line)) {
        Arrays.fill(links, link.start(), link.end(), link.address());
      }
    }

    private Styled append(String suffix) {
      Styled longer = new Styled(text + suffix);
      System.arraycopy(roles, 0, longer.roles, 0, roles.length);
      System.arraycopy(links, 0, longer.links, 0, links.length);
      longer.setRole(new TextRange(text.length(), text.length() + suffix.length()), StyleRole.DIM);
      return longer;
    }

    List<Row> wrapped(int width) {
      return TextFit.lineRanges(text, width).stream()
          .map(lineRange -> row(lineRange.start(), lineRange.end()))
          .toList();
    }

    /**
     * Returns the characters from {@code start} to before {@code end}. A grapheme cluster is never
     * split; it takes the role of its first character.
     */
    Row row(int start, int end) {
      List<Span> spans = new ArrayList<>();
      int from = start;
      for (int at = start; at < end; ) {
        int next = Math.min(end, GraphemeClusters.next(text, at));
        if (roles[at] != roles[from] || !links[at].equals(links[from])) {
          spans.add(new Span(text.substring(from, at), roles[from], links[from]));
          from = at;
        }
        at = next;
      }
      if (from < end) {
        spans.add(new Span(text.substring(from, end), roles[from], links[from]));
      }
      return new Row(spans);
    }
  }
}
