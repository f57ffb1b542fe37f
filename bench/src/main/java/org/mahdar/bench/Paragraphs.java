package org.mahdar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The paragraphs of a web page as the annotator saw them, residue included, white space made single blanks.
///
/// `<h1>قمة</h1><p>عقدت <b>أمس</b></p>` has the paragraphs «قمة» and «عقدت أمس».
final class Paragraphs implements NodeVisitor {
  private static final Set<String> BREAKS = Set.of("br", "button", "option", "title", "select");
  private static final Set<String> SILENT =
      Set.of("script", "style", "template", "noscript", "head");

  private final List<String> finished = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int silent;

  private Paragraphs() {}

  static List<String> of(String html) {
    Paragraphs visitor = new Paragraphs();
    Jsoup.parse(html).traverse(visitor);
    visitor.finish();
    return visitor.finished;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      silent += SILENT.contains(element.normalName()) ? 1 : 0;
      breakAt(element);
    } else if (node instanceof TextNode text && silent == 0) {
      open.append(text.getWholeText());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      silent -= SILENT.contains(element.normalName()) ? 1 : 0;
      breakAt(element);
    }
  }

  private void breakAt(Element element) {
    if (element.isBlock() || BREAKS.contains(element.normalName())) {
      finish();
    }
  }

  private void finish() {
    String text = Blanks.single(open.toString()).strip();
    if (!text.isEmpty()) {
      finished.add(text);
    }
    open.setLength(0);
  }
}
