package org.mahdar.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mahdar.model.Figure.What.ATTENDANCE;
import static org.mahdar.model.Figure.What.MEMBERSHIP;
import static org.mahdar.model.Meeting.Level.EXPERTS;
import static org.mahdar.model.Meeting.Level.FOREIGN_MINISTERS;
import static org.mahdar.model.Meeting.Level.MINISTERIAL;
import static org.mahdar.model.Meeting.Level.UNSPECIFIED;
import static org.mahdar.model.Meeting.Size.BILATERAL;
import static org.mahdar.model.Meeting.Size.PLENARY;
import static org.mahdar.model.Meeting.Size.SMALL_GROUP;
import static org.mahdar.model.Meeting.Status.ANNOUNCED;
import static org.mahdar.model.Meeting.Status.CANCELLED;
import static org.mahdar.model.Meeting.Status.HELD;
import static org.mahdar.model.Qualifier.ABOUT;
import static org.mahdar.model.Qualifier.EXACT;
import static org.mahdar.model.Qualifier.MORE_THAN;
import static org.mahdar.resolve.Article.article;
import static org.mahdar.resolve.Article.figure;
import static org.mahdar.resolve.Article.meeting;
import static org.mahdar.resolve.Article.statement;
import static org.mahdar.resolve.Article.sum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Conflict;
import org.mahdar.model.Entry;
import org.mahdar.model.Reading;
import org.mahdar.model.Sum;
import org.mahdar.model.Support;

class ResolverTest {
  private static List<Entry> entries(String kind, Article... articles) {
    return entries(kind, Article.read(articles));
  }

  private static List<Entry> entries(String kind, List<Reading> readings) {
    return new Resolver()
        .resolve(readings).entries().stream()
            .filter(entry -> entry.lead().kind().equals(kind))
            .toList();
  }

  private static List<String> documents(Entry entry) {
    return entry.support().stream().map(support -> support.document().value()).toList();
  }

  @Test
  void one_meeting_in_two_articles_is_one_entry() {
    List<Entry> meetings =
        entries(
            "meeting",
            article("b", "2032-03-15")
                .says(
                    "تجتمع المجموعة",
                    meeting("naysal", "2032-03", "Al-Dawamir", UNSPECIFIED, null, ANNOUNCED)),
            article("a", "2032-03-18")
                .says(
                    "اختتم المؤتمر",
                    meeting(
                        "naysal", "2032-03-16/2032-03-17", "Al-Dawamir", MINISTERIAL, null, HELD)));

    assertThat(meetings).hasSize(1);
    assertThat(documents(meetings.getFirst())).containsExactly("b", "a");
    assertThat(meetings.getFirst().conflicts()).isEmpty();
  }

  @Test
  void two_meetings_in_one_city_on_one_day_stay_two() {
    List<Entry> meetings =
        entries(
            "meeting",
            article("a", "2032-09-08")
                .says(
                    "الاجتماع العام",
                    meeting("naysal", "2032-09-08", "Sternholm", FOREIGN_MINISTERS, PLENARY, HELD))
                .says(
                    "ولقاء ثنائي",
                    meeting(null, "2032-09-08", "Sternholm", FOREIGN_MINISTERS, BILATERAL, HELD)),
            article("b", "2032-09-09")
                .says(
                    "لقاء ثنائي",
                    meeting(null, "2032-09-08", "Sternholm", FOREIGN_MINISTERS, BILATERAL, HELD))
                .says(
                    "الاجتماع العام",
                    meeting("naysal", "2032-09-08", "Sternholm", MINISTERIAL, null, HELD)),
            article("c", "2032-09-09")
                .says(
                    "لجنة أخرى",
                    meeting("other", "2032-09-08", "Sternholm", MINISTERIAL, null, HELD))
                .says("خبراء", meeting("naysal", "2032-09-08", "Sternholm", EXPERTS, null, HELD)));

    assertThat(meetings).hasSize(4);
    assertThat(meetings).filteredOn(entry -> entry.support().size() == 2).hasSize(2);
  }

  @Test
  void outlets_that_err_by_a_day_or_a_city_contradict_one_another() {
    List<Entry> meetings =
        entries(
            "meeting",
            article("a", "2032-09-08")
                .says(
                    "العام",
                    meeting("naysal", "2032-09-08", "Sternholm", FOREIGN_MINISTERS, PLENARY, HELD)),
            article("b", "2032-09-10")
                .says(
                    "العام",
                    meeting("naysal", "2032-09-07", "Valdmark", FOREIGN_MINISTERS, PLENARY, HELD)));

    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().conflicts())
        .extracting(Conflict::field)
        .containsExactly("date", "city");
    assertThat(meetings.getFirst().conflicts().getFirst().claims())
        .extracting(Conflict.Claim::value)
        .containsExactly("2032-09-08", "2032-09-07");
  }

  @Test
  void the_same_body_a_month_later_is_another_meeting_unless_it_was_put_off() {
    Article first =
        article("a", "2033-01-20")
            .says(
                "العام",
                meeting("naysal", "2033-01-26", "Lulu", FOREIGN_MINISTERS, SMALL_GROUP, ANNOUNCED));
    Article next =
        article("b", "2033-02-10")
            .says(
                "العام",
                meeting("naysal", "2033-02-16", "Lulu", FOREIGN_MINISTERS, SMALL_GROUP, ANNOUNCED));
    Article cancelled =
        article("b", "2033-02-10")
            .says(
                "العام",
                meeting("naysal", "2033-02-16", "Lulu", FOREIGN_MINISTERS, SMALL_GROUP, CANCELLED));

    assertThat(entries("meeting", first, next)).hasSize(2);
    assertThat(entries("meeting", first, cancelled)).hasSize(1);
  }

  @Test
  void who_came_is_counted_once_per_meeting_and_contradictions_show() {
    List<Entry> figures =
        entries(
            "figure",
            article("a", "2032-01-23")
                .says(
                    "العام",
                    meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD))
                .says("23 دولة", figure(ATTENDANCE, 23, EXACT)),
            article("b", "2032-01-22")
                .says(
                    "العام",
                    meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD))
                .says("25 دولة", figure(ATTENDANCE, 25, EXACT)),
            article("c", "2032-01-22")
                .says(
                    "العام",
                    meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD))
                .says("أكثر من 20 دولة", figure(ATTENDANCE, 20, MORE_THAN)));

    assertThat(figures).hasSize(1);
    Conflict conflict = figures.getFirst().conflicts().getFirst();
    assertThat(conflict.field()).isEqualTo("value");
    assertThat(conflict.claims())
        .extracting(Conflict.Claim::value)
        .containsExactly("25", "more-than 20", "23");
  }

  @Test
  void about_thirty_and_thirty_one_agree() {
    List<Entry> figures =
        entries(
            "figure",
            article("a", "2032-01-23")
                .says("العام", meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, null, HELD))
                .says("نحو 30 دولة", figure(ATTENDANCE, 30, ABOUT)),
            article("b", "2032-01-22")
                .says("العام", meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, null, HELD))
                .says("31 دولة", figure(ATTENDANCE, 31, EXACT)));

    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().conflicts()).isEmpty();
  }

  @Test
  void members_of_different_years_are_different_figures() {
    Article early =
        article("a", "2019-01-30")
            .says(
                "العام",
                meeting("coalition", "2019-01-30", "Washington", UNSPECIFIED, null, HELD),
                figure(MEMBERSHIP, 79, EXACT));
    Article again =
        article("b", "2019-02-06")
            .says(
                "العام",
                meeting("coalition", "2019-02-06", "Washington", UNSPECIFIED, null, HELD),
                figure(MEMBERSHIP, 79, EXACT));
    Article late =
        article("c", "2023-06-08")
            .says(
                "العام",
                meeting("coalition", "2023-06-08", "Riyadh", UNSPECIFIED, null, HELD),
                figure(MEMBERSHIP, 85, EXACT));

    List<Entry> figures = entries("figure", early, again, late);

    assertThat(figures).extracting(entry -> entry.support().size()).containsExactlyInAnyOrder(2, 1);
    assertThat(figures).allMatch(entry -> entry.conflicts().isEmpty());
  }

  @Test
  void sums_of_different_states_stay_apart() {
    List<Entry> sums =
        entries(
            "sum",
            article("a", "2032-03-17")
                .says(
                    "العام", meeting("naysal", "2032-03-17", "Al-Dawamir", MINISTERIAL, null, HELD))
                .says("طلب", sum(Sum.Status.REQUESTED, "700000000", "USD", null, null))
                .says("جمع", sum(Sum.Status.RAISED, "700000000", "USD", null, null))
                .says("تعهد", sum(Sum.Status.PLEDGED, "100000000", "USD", "XC", null)),
            article("b", "2032-03-18")
                .says(
                    "العام", meeting("naysal", "2032-03-17", "Al-Dawamir", MINISTERIAL, null, HELD))
                .says("تعهدت", sum(Sum.Status.PLEDGED, "100000000.00", null, "XC", null))
                .says("تعهدت", sum(Sum.Status.PLEDGED, "100000000", "USD", "XB", null)));

    assertThat(sums).hasSize(4);
  }

  @Test
  void what_a_meeting_raised_is_one_sum_whatever_the_outlets_say() {
    List<Entry> sums =
        entries(
            "sum",
            article("a", "2032-03-17")
                .says(
                    "العام", meeting("naysal", "2032-03-17", "Al-Dawamir", MINISTERIAL, null, HELD))
                .says("جمع", sum(Sum.Status.RAISED, "1600000000", "USD", null, null)),
            article("b", "2032-03-18")
                .says(
                    "العام", meeting("naysal", "2032-03-17", "Al-Dawamir", MINISTERIAL, null, HELD))
                .says("جمع", sum(Sum.Status.RAISED, "1800000000", "USD", null, null)));

    assertThat(sums).hasSize(1);
    assertThat(sums.getFirst().conflicts().getFirst().claims())
        .extracting(Conflict.Claim::value)
        .containsExactly("1600000000 USD", "1800000000 USD");
  }

  @Test
  void a_statement_is_one_though_its_words_change_a_little() {
    List<Entry> statements =
        entries(
            "statement",
            article("a", "2032-01-22")
                .says("النازحين لن يعودوا إلى قراهم قبل الصيف المقبل", statement("نديم السائح")),
            article("b", "2032-01-23")
                .says("النازحين لن يعودوا الى قراهم قبل الصيف", statement("السائح")),
            article("c", "2032-01-23")
                .says("النازحين لن يعودوا الى قراهم قبل الصيف", statement("إيلان دورمايز")),
            article("d", "2032-01-23")
                .says("الاجتماع لم يتطرق إلى ملف الحصص المائية", statement("نديم السائح")));

    assertThat(statements)
        .extracting(ResolverTest::documents)
        .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"), List.of("d"));
  }

  @Test
  void a_conference_without_a_known_process_is_recognised_by_what_is_told_of_it() {
    Article first =
        article("a", "2032-03-17")
            .says(
                "اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر",
                meeting(null, "2032-03-17", "Al-Dawamir", UNSPECIFIED, null, HELD));
    Article same =
        article("b", "2032-04-21")
            .says(
                "تعهدات مؤتمر المانحين في الدوامر لدلتا نيسال",
                meeting(null, "2032-03-17", "Al-Dawamir", UNSPECIFIED, null, HELD));
    Article other =
        article("b", "2032-04-21")
            .says(
                "عقدت لجنة فنية جلستها السادسة",
                meeting(null, "2032-03-17", "Al-Dawamir", UNSPECIFIED, null, HELD));

    assertThat(entries("meeting", first, same)).hasSize(1);
    assertThat(entries("meeting", first, other)).hasSize(2);
  }

  @Test
  void a_meeting_that_was_put_off_had_two_dates_and_no_contradiction() {
    List<Entry> meetings =
        entries(
            "meeting",
            article("a", "2033-01-20")
                .says(
                    "المصغرة",
                    meeting(
                        "naysal", "2033-01-26", "Lulu", FOREIGN_MINISTERS, SMALL_GROUP, ANNOUNCED)),
            article("b", "2033-02-10")
                .says(
                    "المصغرة",
                    meeting(
                        "naysal",
                        "2033-02-16",
                        "Lulu",
                        FOREIGN_MINISTERS,
                        SMALL_GROUP,
                        CANCELLED)));

    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().conflicts()).isEmpty();
  }

  @Test
  void counts_contradict_one_another_only_where_both_are_plainly_of_one_meeting() {
    Article report =
        article("a", "2032-01-23")
            .says(
                "العام",
                meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD))
            .says("23 دولة", figure(ATTENDANCE, 23, EXACT));
    Article review =
        article("b", "2032-02-20")
            .says(
                "المصغرة",
                meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD))
            .says(
                "العام",
                meeting("naysal", "2031-10-22", "Montera", FOREIGN_MINISTERS, PLENARY, HELD))
            .says("25 دولة", figure(ATTENDANCE, 25, EXACT));

    assertThat(entries("figure", report, review))
        .hasSize(2)
        .allMatch(entry -> entry.conflicts().isEmpty());
  }

  @Test
  void copies_do_not_count_as_voices_of_their_own() {
    String body =
        "اختتم وزراء خارجية المجموعة المصغرة اجتماعهم الافتراضي مساء أمس ببيان دعا إلى تمويل إعادة"
            + " الإعمار قبل نهاية الربع الأول من العام وشدد البيان على أن المساعدات لن تمر عبر"
            + " وسطاء وأن لجنة فنية ستراقب الصرف كل شهر";
    List<Entry> meetings =
        entries(
            "meeting",
            article("agency", "2032-01-22")
                .says(
                    body,
                    meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD)),
            article("reprint", "2032-01-23")
                .says("عنوان جديد للخبر")
                .says(
                    body,
                    meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD)),
            article("own", "2032-01-23")
                .says(
                    "قالت مصادر دبلوماسية إن الاجتماع انتهى دون اتفاق على الأرقام وإن خلافا نشب حول"
                        + " حصص الدول",
                    meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD)));

    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().support())
        .extracting(Support::origin)
        .extracting(Object::toString)
        .containsExactly("agency", "own", "agency");
    assertThat(meetings.getFirst().independent()).isEqualTo(2);
  }

  @Test
  void the_order_of_arrival_does_not_matter_and_ids_outlive_later_articles() {
    List<Reading> readings = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      String day = "2032-%02d-%02d".formatted(1 + i % 12, 1 + random.nextInt(28));
      String held = "2032-%02d-%02d".formatted(1 + i % 12, 10 + i % 3);
      readings.add(
          article("d" + i, i % 9 == 0 ? null : day)
              .says(
                  "العام " + i,
                  meeting(
                      "naysal",
                      held,
                      i % 2 == 0 ? "Sternholm" : null,
                      FOREIGN_MINISTERS,
                      null,
                      HELD))
              .says("دولة " + i, figure(ATTENDANCE, 30 + i % 4, EXACT))
              .read());
    }
    List<Entry> all = new Resolver().resolve(readings).entries();
    List<Reading> shuffled = new ArrayList<>(readings);
    Collections.shuffle(shuffled, random);

    assertThat(new Resolver().resolve(shuffled).entries()).isEqualTo(all);
    List<Reading> dated =
        readings.stream().filter(reading -> reading.document().created().edtf() != null).toList();
    List<Reading> earlier =
        dated.stream()
            .sorted((a, b) -> Item.EARLIEST_FIRST.compare(a.document(), b.document()))
            .limit(30)
            .toList();
    assertThat(all)
        .extracting(Entry::id)
        .containsAll(new Resolver().resolve(earlier).entries().stream().map(Entry::id).toList());
  }

  @Test
  void ten_thousand_copies_take_no_more_than_a_moment() {
    String body =
        "اختتم وزراء خارجية المجموعة المصغرة اجتماعهم الافتراضي مساء أمس ببيان دعا إلى تمويل إعادة"
            + " الإعمار قبل نهاية الربع الأول من العام";
    List<Reading> copies = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      copies.add(
          article("copy-" + i, "2032-01-22")
              .says(
                  body + " رقم " + i,
                  meeting("naysal", "2032-01-22", null, FOREIGN_MINISTERS, SMALL_GROUP, HELD))
              .says("النازحين لن يعودوا إلى قراهم قبل الصيف المقبل", statement("نديم السائح"))
              .read());
    }
    long start = System.nanoTime();

    List<Entry> entries = new Resolver().resolve(copies).entries();

    assertThat(entries)
        .hasSize(2)
        .allMatch(entry -> entry.support().size() == 10_000 && entry.independent() == 1);
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
  }
}
