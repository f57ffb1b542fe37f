package org.mahdar.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the part of YAML in which rule files are written, and nothing else: lists and keys by their indentation, `[…]` and `{…}`, texts
/// on one line, `&name` and `*name`.
///
/// `- cue: <money_cue value=raise>` is a list of one key with a text. What has anything more (`|`, escapes, a text over several lines, a fault) is left to
/// the whole YAML reader, which takes a tenth of a second for all rules when a program has just begun; this one takes a tenth of that. A test holds that both
/// read the same.
///
/// Every reader of blocks begins at the first character of its first line and ends at that of the line behind it.
///
/// Over 300 lines: blocks, brackets and texts hand one place in the text to each other.
final class PlainYaml {
  private static final int LONGEST = 1 << 20;
  private static final int DEEPEST = 32;
  private static final int MOST_ALIASES = 100;
  private static final int LONGEST_KEY = 1000;

  /// What begins no plain text.
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private final String text;
  private final Map<String, Yaml> anchors = new HashMap<>();
  private int at;
  private int line = 1;
  private int lineStart;

  /// Of the line that is being read; -1 behind the last.
  private int indent;

  private int aliases;

  /// This is more than plain YAML.
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  private PlainYaml(String text) {
    this.text = text;
  }

  /// The tree of a file; empty where it is not plain, be it faulty or not.
  static Optional<Yaml> read(String content) {
    if (content.length() > LONGEST || !printable(content)) {
      return Optional.empty();
    }
    try {
      PlainYaml yaml = new PlainYaml(content);
      yaml.toContent();
      Yaml root = yaml.block(0);
      return yaml.indent < 0 ? Optional.of(root) : Optional.empty();
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  private static boolean printable(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean other =
          c >= '\u007F' && c < '\u00A0' || c >= '\uD800' && c < '\uE000' || c > '\uFEFE';
      if (c < ' ' && c != '\n' || other || c == '\uFEFF' || c == '\u2028' || c == '\u2029') {
        return false;
      }
    }
    return true;
  }

  private char peek(int place) {
    return place < text.length() ? text.charAt(place) : '\n';
  }

  private boolean blank(int place) {
    return peek(place) == ' ' || peek(place) == '\n';
  }

  private static void holds(boolean plain) {
    if (!plain) {
      throw new NotPlain();
    }
  }

  private void spaces() {
    while (peek(at) == ' ') {
      at++;
    }
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }

  /// Whether nothing but a comment is left of the line.
  private boolean lineEnds() {
    spaces();
    return peek(at) == '\n' || peek(at) == '#' && peek(at - 1) == ' ';
  }

  /// From the end of what was read to the next line that is not empty and no comment.
  private void toContent() {
    while (at < text.length()) {
      spaces();
      if (peek(at) == '#' && (at == lineStart || peek(at - 1) == ' ')) {
        at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
      }
      if (at < text.length() && text.charAt(at) != '\n') {
        indent = at - lineStart;
        holds(indent > 0 || !(text.startsWith("---", at) || text.startsWith("...", at)));
        return;
      }
      if (at < text.length()) {
        newLine();
      }
    }
    indent = -1;
  }

  /// To the next line, where nothing is left of this one.
  private void endLine() {
    holds(lineEnds());
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
    if (at < text.length()) {
      newLine();
    }
    toContent();
  }

  private boolean dash() {
    return peek(at) == '-' && blank(at + 1);
  }

  private Yaml block(int depth) {
    holds(indent >= 0 && depth < DEEPEST);
    return dash() ? sequence(indent, depth) : mapping(indent, depth);
  }

  private Yaml sequence(int column, int depth) {
    int first = line;
    List<Yaml> items = new ArrayList<>();
    while (indent == column && dash()) {
      at++;
      if (lineEnds()) {
        endLine();
        holds(indent > column);
        items.add(block(depth + 1));
      } else if (dash()) {
        indent = at - lineStart;
        items.add(block(depth + 1));
      } else {
        items.add(key() ? mapping(at - lineStart, depth + 1) : value(column, depth));
      }
    }
    holds(indent <= column);
    return new Yaml.Items(items, first);
  }

  /// Whether a plain key stands here.
  private boolean key() {
    int end = plainEnd(false);
    return end > at
        && end - at < LONGEST_KEY
        && peek(end) == ':'
        && INDICATORS.indexOf(peek(at)) < 0;
  }

  private Yaml mapping(int column, int depth) {
    int first = line;
    List<Yaml.Field> fields = new ArrayList<>();
    indent = column;
    while (indent == column && !dash()) {
      holds(key());
      Yaml key = plain(false);
      at++;
      if (lineEnds()) {
        endLine();
        boolean list = indent == column && dash();
        holds(list || indent > column);
        fields.add(new Yaml.Field(key, list ? sequence(column, depth + 1) : block(depth + 1)));
      } else {
        fields.add(new Yaml.Field(key, value(column, depth)));
      }
    }
    holds(indent <= column);
    return new Yaml.Fields(fields, first);
  }

  /// What stands behind a dash or a key, to the end of its line or of the brackets that it opens.
  private Yaml value(int column, int depth) {
    int start = at;
    if (peek(at) == '&') {
      String name = name();
      if (lineEnds()) {
        return below(name, column, depth);
      }
      at = start;
    }
    Yaml value = node(false, column, depth + 1);
    endLine();
    // A text that goes on below is not plain.
    holds(indent <= column);
    return value;
  }

  /// A block below the line on which its name stands.
  private Yaml below(String name, int column, int depth) {
    int first = line;
    anchors.remove(name);
    endLine();
    holds(indent > column);
    Yaml value =
        switch (block(depth + 1)) {
          case Yaml.Items items -> new Yaml.Items(items.items(), first);
          case Yaml.Fields fields -> new Yaml.Fields(fields.fields(), first);
          case Yaml.Text same -> same;
        };
    anchors.put(name, value);
    return value;
  }

  /// @param column of the block around it, behind which lines in brackets begin
  private Yaml node(boolean flow, int column, int depth) {
    holds(depth < DEEPEST);
    return switch (peek(at)) {
      case '[' -> items(column, depth);
      case '{' -> fields(column, depth);
      case '"', '\'' -> quoted();
      case '&' -> anchored(flow, column, depth);
      case '*' -> alias();
      default -> plain(flow);
    };
  }

  private Yaml plain(boolean flow) {
    holds(INDICATORS.indexOf(peek(at)) < 0);
    int end = plainEnd(flow);
    int stop = end;
    while (stop > at && peek(stop - 1) == ' ') {
      stop--;
    }
    String value = text.substring(at, stop);
    at = end;
    return new Yaml.Text(value, line);
  }

  /// Where a plain text ends: before a comment, a colon behind which nothing or a blank stands, in brackets also before a comma or a bracket.
  private int plainEnd(boolean flow) {
    int end = at;
    while (true) {
      char c = peek(end);
      boolean colon = c == ':' && blank(end + 1);
      boolean comment = c == '#' && end > at && peek(end - 1) == ' ';
      if (c == '\n' || colon || comment || flow && ",[]{}".indexOf(c) >= 0) {
        return end;
      }
      holds(!flow || c != ':' || ",[]{}".indexOf(peek(end + 1)) < 0);
      end++;
    }
  }

  /// A text in quotation marks; in double ones such a mark may stand behind `\`.
  private Yaml quoted() {
    char quote = text.charAt(at);
    StringBuilder value = new StringBuilder();
    int end = at + 1;
    while (peek(end) != quote) {
      if (quote == '"' && peek(end) == '\\') {
        end++;
        holds(peek(end) == '"' || peek(end) == '\\');
      }
      holds(peek(end) != '\n');
      value.append(peek(end++));
    }
    holds(peek(end + 1) != quote);
    at = end + 1;
    return new Yaml.Text(value.toString(), line);
  }

  private String name() {
    int start = ++at;
    while (!blank(at) && ",[]{}".indexOf(peek(at)) < 0) {
      char c = peek(at);
      holds(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
      at++;
    }
    holds(at > start);
    return text.substring(start, at);
  }

  private Yaml anchored(boolean flow, int column, int depth) {
    String name = name();
    // What is within itself is not known yet.
    anchors.remove(name);
    holds(peek(at) == ' ' && !lineEnds() && peek(at) != '&' && peek(at) != '*');
    Yaml value = node(flow, column, depth);
    anchors.put(name, value);
    return value;
  }

  private Yaml alias() {
    Yaml value = anchors.get(name());
    if (value == null || ++aliases > MOST_ALIASES) {
      throw new NotPlain();
    }
    return value;
  }

  /// To what comes next in brackets, which may go on below.
  private char inBrackets(int column) {
    spaces();
    while (peek(at) == '\n') {
      holds(at < text.length());
      newLine();
      spaces();
      holds(peek(at) == '\n' || at - lineStart > column);
    }
    holds(peek(at) != '#');
    return peek(at);
  }

  private Yaml items(int column, int depth) {
    int first = line;
    List<Yaml> items = new ArrayList<>();
    at++;
    while (inBrackets(column) != ']') {
      int begun = line;
      Yaml item = node(true, column, depth + 1);
      if (peek(at) == ':') {
        Yaml.Field field = field(item, column, depth);
        item = new Yaml.Fields(List.of(field), begun);
      }
      items.add(item);
      comma(column, ']');
    }
    at++;
    return new Yaml.Items(items, first);
  }

  private Yaml fields(int column, int depth) {
    int first = line;
    List<Yaml.Field> fields = new ArrayList<>();
    at++;
    while (inBrackets(column) != '}') {
      fields.add(field(node(true, column, depth + 1), column, depth));
      comma(column, '}');
    }
    at++;
    return new Yaml.Fields(fields, first);
  }

  private Yaml.Field field(Yaml key, int column, int depth) {
    holds(
        key instanceof Yaml.Text(String name, int on) && on == line && name.length() < LONGEST_KEY);
    holds(peek(at) == ':' && peek(at + 1) == ' ');
    at++;
    spaces();
    holds(peek(at) != '\n');
    return new Yaml.Field(key, node(true, column, depth + 1));
  }

  private void comma(int column, char close) {
    char next = inBrackets(column);
    holds(next == ',' || next == close);
    if (next == ',') {
      at++;
    }
  }
}
