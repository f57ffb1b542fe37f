package org.mahdar.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.resolve.Article.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Reading;
import org.mahdar.model.Reuse;

class CopiesTest {
  private static final String[] FLOOD = {
    "غمرت مياه النهر أحياء واسعة من مدينة قصر الغاب فجر الثلاثاء بعد انهيار السد الترابي القديم.",
    "وقال رئيس هيئة الدلتا إن فرق الإنقاذ نقلت ثلاثة آلاف شخص إلى المدارس والملاعب المرتفعة.",
    "وأضاف أن المضخات التي وعدت بها أمانة الميثاق لم تصل بعد رغم مرور أسبوعين على الطلب.",
    "وانقطعت الكهرباء عن المستشفى الوحيد في المدينة واضطر الأطباء إلى العمل على ضوء المصابيح."
  };

  private static final String[] FISH = {
    "اتفق صيادو جزر مرجانة وهيلاندور على تقاسم موسم السردين في بحر أورون للعام المقبل.",
    "ويمنح الاتفاق القوارب الصغيرة حق الإبحار ليلا في المياه الضحلة بشرط رفع أضواء خضراء.",
    "وقالت وزيرة الثروة البحرية إن الخلاف على الشباك الضيقة أرجئ إلى جولة ثالثة في الخريف.",
    "ورحبت نقابة الصيادين بالاتفاق لكنها طالبت بتعويض عن القوارب التي احتجزت في الشتاء."
  };

  private static Map<DocumentId, Reuse> found(Article... articles) {
    return Copies.of(Article.read(articles).stream().map(Reading::document).toList());
  }

  private static Article of(String id, String day, String... lines) {
    Article article = article(id, day);
    Arrays.stream(lines).forEach(article::says);
    return article;
  }

  private static Reuse reuse(Map<DocumentId, Reuse> found, String id) {
    Reuse reuse = found.get(new DocumentId(id));
    assertThat(reuse).as("what " + id + " took over").isNotNull();
    return reuse;
  }

  @Test
  void a_reprint_is_word_for_word() {
    Map<DocumentId, Reuse> found =
        found(of("a", "2032-05-04", FLOOD), of("b", "2032-05-06", FLOOD));
    assertThat(reuse(found, "b").sort()).isEqualTo(Reuse.Sort.VERBATIM);
    assertThat(reuse(found, "b").origin()).isEqualTo(new DocumentId("a"));
    assertThat(found).hasSize(1);
  }

  @Test
  void an_update_says_which_sentence_is_new() {
    String more =
        "وأعلنت الحكومة بعد ظهر الأربعاء حالة الطوارئ شهرا كاملا وأغلقت الطريق الساحلي أمام"
            + " الشاحنات.";
    Map<DocumentId, Reuse> found =
        found(
            of("a", "2032-05-04", FLOOD),
            of("b", "2032-05-05", FLOOD[0], FLOOD[1], FLOOD[2], FLOOD[3], more));
    Reuse update = reuse(found, "b");
    assertThat(update.sort()).isEqualTo(Reuse.Sort.UPDATED);
    assertThat(update.passages().getLast().source()).isNull();
    assertThat(update.passages().subList(0, 4))
        .allMatch(passage -> new DocumentId("a").equals(passage.source()));
  }

  @Test
  void two_stories_glued_together_have_two_sources() {
    String[] both = {FLOOD[0], FLOOD[1], FLOOD[2], FLOOD[3], FISH[0], FISH[1], FISH[2], FISH[3]};
    Map<DocumentId, Reuse> found =
        found(
            of("a", "2032-05-04", FLOOD), of("b", "2032-05-04", FISH), of("c", "2032-05-05", both));
    assertThat(reuse(found, "c").sort()).isEqualTo(Reuse.Sort.GLUED);
    assertThat(reuse(found, "c").sources())
        .containsExactlyInAnyOrder(new DocumentId("a"), new DocumentId("b"));
  }

  @Test
  void a_short_note_is_found_inside_a_long_roundup() {
    String[] roundup = {
      "شهد الأسبوع المنصرم في حوض نهر نيسال حركة دبلوماسية كثيفة لم تسفر عن اتفاق معلن.",
      "ففي كاستورا استقبل وزير الخارجية نظيره الكورفالي وبحثا ملف الحدود البرية وحركة الشاحنات.",
      "وفي ستيرنهولم ناقش البرلمان ميزانية المساعدات الخارجية وسط اعتراض كتلة الوسط على بنودها.",
      FISH[0],
      FISH[1],
      "وفي لومبيزا انتهت أعمال ترميم الجسر القديم الذي يربط ضفتي المدينة قبل موعدها بشهرين كاملين.",
      "أما في مونتيرا فقد خرج الطلاب في مسيرة تطالب بخفض رسوم الجامعات التي رفعت مطلع الخريف.",
      "واختتم الأسبوع بمهرجان القوارب السنوي الذي اجتذب آلاف الزوار من دول الجوار رغم المطر."
    };
    Map<DocumentId, Reuse> found =
        found(of("note", "2032-05-04", FISH[0], FISH[1]), of("roundup", "2032-05-06", roundup));
    Reuse reuse = reuse(found, "roundup");
    assertThat(reuse.sort()).isEqualTo(Reuse.Sort.CONTAINS);
    assertThat(reuse.origin()).isEqualTo(new DocumentId("roundup"));
    assertThat(reuse.sources()).containsExactly(new DocumentId("note"));
  }

  @Test
  void cables_to_two_heads_of_state_are_no_copies() {
    Map<DocumentId, Reuse> found =
        found(
            of("a", "2032-05-04", cable("أوريان كيلماس", "تلدوران")),
            of("b", "2032-05-09", cable("لورينزا كالدوني", "كورفاليا")));
    assertThat(found).isEmpty();
  }

  private static String[] cable(String head, String state) {
    return new String[] {
      "بعث ملك غسران برقية تهنئة إلى " + head + " بمناسبة ذكرى اليوم الوطني في " + state + ".",
      "وعبر الملك في البرقية عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة إلى "
          + head
          + " ولشعب "
          + state
          + " الصديق باطراد التقدم والازدهار."
    };
  }

  @Test
  void numbered_relief_flights_are_no_copies() {
    Map<DocumentId, Reuse> found =
        found(of("a", "2032-05-04", flight(30, 61)), of("b", "2032-05-09", flight(31, 48)));
    assertThat(found).isEmpty();
  }

  private static String[] flight(int number, int tonnes) {
    return new String[] {
      "وصلت إلى مطار مرسى الطين الطائرة الإغاثية رقم "
          + number
          + " التي يسيرها مركز غسران للإغاثة لمساعدة المتضررين من الفيضانات.",
      "وتحمل الطائرة "
          + tonnes
          + " طنا من المواد الغذائية والخيام والأدوية تمهيدا لتوزيعها في الدلتا."
    };
  }

  @Test
  void support_counts_the_article_that_a_sentence_was_first_told_in() {
    List<Reuse> reuses =
        List.copyOf(
            found(
                    of("a", "2032-05-04", FLOOD),
                    of("b", "2032-05-05", FLOOD),
                    of("c", "2032-05-06", FLOOD))
                .values());
    assertThat(reuses).allMatch(reuse -> reuse.origin().equals(new DocumentId("a")));
  }
}
