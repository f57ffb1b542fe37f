package org.mahdar.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;

class CleanerTest {
  private static final String BODY =
      "اجتمع وزراء خارجية دول حوض نيسال أمس في العاصمة النوردافية لبحث إعادة إعمار الدلتا وتقاسم"
          + " مياه النهر بين الدول.";

  @Test
  void residueOfADumpIsNamed() throws RejectedException {
    String text =
        "الرئيسية » أخبار » دلتا نيسال\nوزراء نيسال يبحثون إعمار الدلتا\n52\n"
            + BODY
            + "\nقصب نيوز\nشاهد أيضاً\nقمة أخرى في مدينة أخرى اليوم\nالتعليقات مغلقة.";
    Document document = text(text);
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.title()).isEqualTo("وزراء نيسال يبحثون إعمار الدلتا");
    assertThat(why(document))
        .containsExactly(
            "breadcrumb",
            "headline",
            "view-counter",
            "first-paragraph",
            "last-line",
            "related",
            "related",
            "related");
  }

  @Test
  void aPageIsReducedToItsArticle() throws RejectedException {
    String html =
        "<html><head><meta property='article:published_time' content='2032-09-08T10:00:00Z'>"
            + "<meta property='og:site_name' content='قصب نيوز'></head><body><nav>أخبار رياضة</nav>"
            + "<article><h1>وزراء نيسال يجتمعون</h1><figcaption>صورة النهر</figcaption><p>"
            + BODY
            + "</p><p>"
            + BODY
            + "</p></article><div class='related-posts'><p>قمة أخرى</p></div></body></html>";
    Document document = html(html);
    assertThat(document.text())
        .startsWith("وزراء نيسال يجتمعون\n")
        .doesNotContain("رياضة")
        .doesNotContain("قمة أخرى");
    assertThat(document.outlet()).isEqualTo("قصب نيوز");
    assertThat(document.created().basis()).isEqualTo(CreationTime.Basis.METADATA);
    assertThat(document.created().day()).contains(LocalDate.of(2032, 9, 8));
    assertThat(document.sections()).anyMatch(section -> section.kind() == SectionKind.CAPTION);
  }

  @Test
  void theLineUnderTheHeadlineThatDatesAPageIsKept() throws RejectedException {
    Document document =
        html(
            "<html><head><title>وزراء نيسال يجتمعون في كلاريس | قصب نيوز</title></head><body>"
                + "<h1>قصب نيوز</h1><div>الأحد 12 سبتمبر 2032</div>"
                + "<h2>وزراء نيسال يجتمعون في كلاريس</h2><div class='infos'><span>قصب نيوز</span>"
                + "<span class='dt'> 8 سبتمبر 2032 - 12:15</span></div><div id='t'><p>"
                + BODY
                + "</p><p>"
                + BODY
                + "</p></div><div>حقوق النشر 2033</div></body></html>");
    assertThat(document.title()).isEqualTo("وزراء نيسال يجتمعون في كلاريس");
    assertThat(document.text())
        .startsWith("وزراء نيسال يجتمعون في كلاريس\nقصب نيوز 8 سبتمبر 2032 - 12:15\n")
        .doesNotContain("2033")
        .doesNotContain("12 سبتمبر");
    assertThat(why(document)).startsWith("headline", "byline");
  }

  @Test
  void theOnlyTimeOfAPageIsItsDay() throws RejectedException {
    String page =
        "<html><body><section><h1>وزراء نيسال يجتمعون</h1><div><time"
            + " datetime='2032-09-08T10:00:00Z'>الأربعاء</time></div><div><p>"
            + BODY
            + "</p></div></section>%s</body></html>";
    assertThat(html(page.formatted("")).created().day()).contains(LocalDate.of(2032, 9, 8));
    String others = "<section><time datetime='2032-09-07'>الثلاثاء</time></section>";
    assertThat(html(page.formatted(others)).created().day()).isEmpty();
  }

  @Test
  void textInBoxesWithLineBreaksIsRead() throws RejectedException {
    Document document =
        html(
            "<html><body><div class='menu'>أ</div><h1>عنوان الخبر</h1><div id='t'>"
                + BODY
                + "<br>"
                + BODY
                + "</div></body></html>");
    assertThat(document.text().lines()).containsExactly("عنوان الخبر", BODY, BODY);
  }

  @Test
  void windows1256IsRecognised() throws RejectedException {
    byte[] bytes = (BODY + "\n" + BODY).getBytes(Charset.forName("windows-1256"));
    assertThat(new Cleaner().clean(capture(bytes, "text/plain")).text()).startsWith("اجتمع وزراء");
  }

  @Test
  void whatIsNoArabicArticleIsRejectedWithAReason() {
    assertThatThrownBy(() -> text(""))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> text("The ministers met in Brussels on Thursday to discuss the plan."))
        .hasMessageContaining("0 % of its letters are Arabic");
    assertThatThrownBy(() ->
            new Cleaner().clean(capture(new byte[] {0, 1, 2, 3, 0, 5, 6, 0, 1}, "text/plain")))
        .hasMessageContaining("binary");
    assertThatThrownBy(() -> html("<html><body><nav>قائمة</nav></body></html>"))
        .isInstanceOf(RejectedException.class);
  }

  private static List<String> why(Document document) {
    return document.sections().stream().map(section -> section.why()).toList();
  }

  private static Document text(String text) throws RejectedException {
    return new Cleaner().clean(capture(text.getBytes(StandardCharsets.UTF_8), "text/plain"));
  }

  private static Document html(String html) throws RejectedException {
    return new Cleaner().clean(capture(html.getBytes(StandardCharsets.UTF_8), "text/html"));
  }

  private static Capture capture(byte[] bytes, String mediaType) {
    return new Capture(
        new DocumentId("t"),
        new Source("t", null, "0".repeat(64), mediaType),
        bytes,
        null,
        null,
        null,
        null);
  }
}
