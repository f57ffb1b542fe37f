package org.mahdar.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The text of an element as lines: a new one at every block and every line break.
///
/// `<div>اجتمع<br>ثم غادر</div>` is the two lines «اجتمع» and «ثم غادر».
final class ArticleText {
  /// A run of text directly in a box counts as a paragraph from this many characters on.
  private static final int PARAGRAPH = 60;

  private ArticleText() {}

  record Line(String text, boolean caption) {}

  static List<Line> lines(Element article) {
    Lines lines = new Lines();
    NodeTraversor.traverse(lines, article);
    lines.end();
    return lines.all;
  }

  /// The element that holds the most paragraph text, its own counted whole and its children's half.
  static Optional<Element> densest(Element body) {
    Map<Element, Integer> scores = new HashMap<>();
    for (Element element : body.getAllElements()) {
      int own = element.is("p,blockquote") ? element.text().length() : ownText(element);
      Element box = element.is("p,blockquote") ? element.parent() : element;
      if (own >= PARAGRAPH && box != null) {
        scores.merge(box, own, Integer::sum);
        if (box.parent() != null) {
          scores.merge(box.parent(), own / 2, Integer::sum);
        }
      }
    }
    Element best = null;
    int most = 0;
    for (Element element : body.getAllElements()) {
      int score = scores.getOrDefault(element, 0);
      if (score > most) {
        most = score;
        best = element;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int ownText(Element element) {
    int length = 0;
    for (TextNode text : element.textNodes()) {
      length += text.text().strip().length();
    }
    return length;
  }

  private static final class Lines implements NodeVisitor {
    final List<Line> all = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean caption;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element && breaks(element)) {
        end();
        caption =
            element.tagName().equals("figcaption")
                || element.className().toLowerCase(Locale.ROOT).contains("caption");
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && breaks(element)) {
        end();
        caption = false;
      }
    }

    private static boolean breaks(Element element) {
      return element.isBlock() || element.tagName().equals("br");
    }

    private void append(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Character.isWhitespace(c) && c != '\u00A0') {
          line.append(c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
    }

    void end() {
      String text = line.toString().strip();
      if (!text.isEmpty()) {
        all.add(new Line(text, caption));
      }
      line.setLength(0);
    }
  }
}
