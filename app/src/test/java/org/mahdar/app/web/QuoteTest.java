package org.mahdar.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;
import org.mahdar.model.Span;

class QuoteTest {
  private static final String TEXT =
      "عقد في الدوامر اجتماع حضره ممثلو 36 دولة\nوتعهدت كورفاليا بالمال";

  @Test
  void marks_all_evidence_of_a_paragraph_in_one_quotation() {
    assertThat(quotes(TEXT, "الدوامر", "36 دولة", "حضره ممثلو 36", "كورفاليا"))
        .containsExactly(
            "عقد في [الدوامر] اجتماع [حضره ممثلو 36 دولة]", "وتعهدت [كورفاليا] بالمال");
  }

  @Test
  void cuts_a_long_paragraph_at_blanks() {
    String around = "كلمة ".repeat(100);
    assertThat(quotes(around + "هنا " + around, "هنا"))
        .allSatisfy(quote ->
            assertThat(quote).startsWith("…كلمة").contains("كلمة [هنا] كلمة").endsWith("كلمة…"));
  }

  private static List<String> quotes(String text, String... marked) {
    Document document =
        new Document(
            new DocumentId("a"),
            new Source("a.txt", null, "", "text/plain"),
            CreationTime.unknown(),
            text,
            "ar",
            null,
            null,
            null,
            null,
            null,
            List.of());
    List<Span> spans =
        Stream.of(marked)
            .map(words -> new Span(text.indexOf(words), text.indexOf(words) + words.length()))
            .toList();
    return Quote.of(document, spans).stream()
        .map(quote ->
            quote.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining()))
        .toList();
  }
}
