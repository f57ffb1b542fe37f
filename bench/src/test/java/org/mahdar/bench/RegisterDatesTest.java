package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.Reader;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Decision;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Doubt;
import org.mahdar.model.Entry;
import org.mahdar.model.FactRef;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.Source;
import org.mahdar.model.TimeMention;
import org.mahdar.register.store.Build;
import org.mahdar.register.store.Change;
import org.mahdar.register.store.Dossier;
import org.mahdar.resolve.Resolver;
import org.mahdar.rules.Knowledge;

/// An article with only weekdays gets its date from the meeting that it plainly reports, and from nothing else.
class RegisterDatesTest {
  private static final List<String> WEEKDAYS =
      List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");

  private static final Reader READER = new Reader(Knowledge.load());

  private static final Capture FOURTH =
      article(
          "fourth",
          "2032-05-14",
          "اختتم وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس الخميس بحضور 14 دولة.");
  private static final Capture THIRD =
      article(
          "third",
          "2032-03-05",
          "عقد وزراء خارجية ميثاق نيسال اجتماعهم الثالث في كاستورا أمس الخميس بحضور 12 دولة.");
  private static final Capture YESTERDAY =
      article(
          "yesterday",
          null,
          "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس الخميس. ويعقد الخبراء"
              + " اجتماعا في كاستورا يوم الأحد المقبل.");
  private static final Capture THURSDAY =
      article(
          "thursday",
          null,
          "بحث وزراء خارجية ميثاق نيسال في اجتماعهم الرابع الذي عقد في الدوامر الخميس ملف"
              + " الحصص المائية. ويعقد الخبراء اجتماعا في كاستورا الأحد المقبل.");

  @TempDir Path folder;

  private static Capture article(String id, @Nullable String published, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = new Source(id + ".txt", null, sha256(bytes), "text/plain");
    return new Capture(new DocumentId(id), source, bytes, published, null, null, null);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Dossier build(String name, List<? extends Arrival> arrivals) {
    return build(name, arrivals, (_, _, _) -> {});
  }

  private Dossier build(String name, List<? extends Arrival> arrivals, Build.Listener listener) {
    return build(name, "rules", arrivals, listener);
  }

  private Dossier build(
      String name, String rules, List<? extends Arrival> arrivals, Build.Listener listener) {
    Dossier dossier = Dossier.create(folder.resolve(name));
    Build.Steps steps =
        new Build.Steps(READER::read, new Resolver(), rules, InstantSource.system(), true);
    new Build(dossier, steps, listener).run(arrivals.iterator());
    return dossier;
  }

  private static CreationTime created(Dossier dossier, Capture article) {
    return dossier.reading(article.id()).orElseThrow().document().created();
  }

  private static List<String> times(Dossier dossier, Capture article) {
    List<String> times = new ArrayList<>();
    for (Mention mention : dossier.reading(article.id()).orElseThrow().mentions()) {
      if (mention instanceof TimeMention time) {
        times.add(String.valueOf(time.edtf()));
      }
    }
    return times;
  }

  @Test
  void yesterday_of_a_known_meeting_is_one_day() {
    Dossier dossier = build("one", List.of(YESTERDAY, FOURTH, THIRD));

    CreationTime created = created(dossier, YESTERDAY);
    assertThat(created.basis()).isEqualTo(CreationTime.Basis.REGISTER);
    assertThat(created.edtf()).hasToString("2032-05-14");
    assertThat(created.witness()).isEqualTo(new FactRef(FOURTH.id(), 0));
    assertThat(created.evidence().getFirst().quote()).contains("أمس الخميس");
    assertThat(times(dossier, YESTERDAY)).containsExactly("2032-05-13", "2032-05-16");
  }

  @Test
  void what_it_reports_is_one_entry_with_the_meeting_that_dated_it() {
    Dossier dossier = build("one", List.of(YESTERDAY, FOURTH, THIRD));

    List<Entry> meetings =
        dossier.entriesOf(FOURTH.id()).stream()
            .filter(entry -> entry.lead() instanceof Meeting)
            .toList();
    assertThat(meetings).hasSize(1);
    assertThat(meetings.getFirst().support())
        .extracting(support -> support.document())
        .containsExactlyInAnyOrder(FOURTH.id(), YESTERDAY.id());
  }

  @Test
  void a_weekday_alone_is_a_week_and_what_counts_from_an_open_day_stays_open() {
    Dossier dossier = build("one", List.of(FOURTH, THURSDAY));

    assertThat(created(dossier, THURSDAY).edtf()).hasToString("2032-05-13/2032-05-19");
    assertThat(times(dossier, THURSDAY)).containsExactly("2032-05-13", "null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // another weekday
        "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس الأربعاء.",
        // no weekday
        "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس.",
        // another city
        "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في مونتيرا أمس الخميس.",
        // another number
        "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الخامس في الدوامر أمس الخميس.",
        // a body that meets there again and again
        "بدأ وزراء خارجية ميثاق نيسال اجتماعهم في الدوامر أمس الخميس.",
        // another process
        "بدأ وزراء مسار صيد بحر أورون اجتماعهم الرابع في الدوامر أمس الخميس.",
        // its own words are of two days
        "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس الخميس. ووصلت الوفود اليوم"
            + " الثلاثاء."
      })
  void what_does_not_plainly_fit_dates_nothing(String text) {
    Capture other = article("other", null, text);

    CreationTime created = created(build("one", List.of(FOURTH, THIRD, other)), other);

    assertThat(created.edtf()).isNull();
    assertThat(created.basis()).isEqualTo(CreationTime.Basis.NONE);
  }

  @Test
  void where_two_meetings_fit_none_dates_and_that_is_said() {
    Capture vague =
        article("vague", null, "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع أمس الخميس.");
    Capture namesake =
        article(
            "namesake",
            "2033-01-14",
            "اختتم وزراء خارجية ميثاق نيسال اجتماعهم الرابع في كاستورا أمس الخميس.");
    assertThat(created(build("one", List.of(FOURTH, vague)), vague).edtf())
        .hasToString("2032-05-14");

    CreationTime created = created(build("one", List.of(namesake)), vague);

    assertThat(created.edtf()).isNull();
    assertThat(created.doubts()).containsExactly(Doubt.TWO_CANDIDATES);
  }

  @Test
  void an_article_that_the_register_dates_dates_no_other() {
    Capture copy =
        article(
            "copy",
            null,
            "قال المتحدث إن وزراء خارجية ميثاق نيسال عقدوا اجتماعهم الرابع في الدوامر الخميس.");
    Dossier without = build("without", List.of(YESTERDAY, THURSDAY, copy));

    assertThat(created(without, copy).edtf()).isNull();
    assertThat(created(without, YESTERDAY).edtf()).isNull();
  }

  @Test
  void what_a_person_gives_goes_before_and_can_be_taken_back() {
    Dossier dossier = build("one", List.of(FOURTH, YESTERDAY));
    Decision.Anchor anchor =
        Decision.Anchor.of(dossier.reading(YESTERDAY.id()).orElseThrow().facts().getFirst());
    long number =
        dossier.decide(
            new Decision(
                0,
                "2034-01-01T00:00:00Z",
                "amal",
                Decision.Verb.REDATE,
                List.of(anchor),
                List.of(),
                null,
                "2032-05-15",
                false));

    assertThat(created(build("one", List.of()), YESTERDAY).basis())
        .isEqualTo(CreationTime.Basis.GIVEN);
    dossier.undo(number, "amal", "2034-01-02T00:00:00Z");
    assertThat(created(build("one", List.of()), YESTERDAY).basis())
        .isEqualTo(CreationTime.Basis.REGISTER);
  }

  /// A decision on the meeting that an article tells of.
  private long decide(
      Dossier dossier, Decision.Verb verb, Capture on, @Nullable String field, String value) {
    Entry entry =
        dossier.entriesOf(on.id()).stream()
            .filter(one -> one.lead() instanceof Meeting)
            .findFirst()
            .orElseThrow();
    List<Decision.Anchor> anchors =
        entry.support().stream()
            .map(s -> dossier.reading(s.document()).orElseThrow().facts().get(s.fact()))
            .map(Decision.Anchor::of)
            .toList();
    String at = "2034-01-01T00:00:00Z";
    return dossier.decide(
        new Decision(0, at, "amal", verb, anchors, List.of(), field, value, false));
  }

  private CreationTime after(String rules, Capture article) {
    return created(build("one", rules, List.of(), (_, _, _) -> {}), article);
  }

  @Test
  void a_meeting_that_a_person_rejects_dates_nothing_until_that_is_taken_back() {
    Dossier dossier = build("one", List.of(FOURTH, YESTERDAY));
    long number = decide(dossier, Decision.Verb.REJECT, FOURTH, null, "");

    assertThat(after("rules", YESTERDAY).basis()).isEqualTo(CreationTime.Basis.NONE);
    assertThat(after("newer rules", YESTERDAY).basis()).isEqualTo(CreationTime.Basis.NONE);

    dossier.undo(number, "amal", "2034-01-02T00:00:00Z");
    assertThat(after("newer rules", YESTERDAY).edtf()).hasToString("2032-05-14");
  }

  @Test
  void the_day_that_a_person_gives_a_meeting_dates_what_rests_on_it() {
    Dossier dossier = build("one", List.of(FOURTH, YESTERDAY));
    long number = decide(dossier, Decision.Verb.EDIT, FOURTH, "date", "2032-05-20");

    assertThat(after("rules", YESTERDAY).edtf()).hasToString("2032-05-21");
    assertThat(after("newer rules", YESTERDAY).edtf()).hasToString("2032-05-21");

    dossier.undo(number, "amal", "2034-01-02T00:00:00Z");
    assertThat(after("newer rules", YESTERDAY).edtf()).hasToString("2032-05-14");
  }

  @Test
  void a_day_of_another_weekday_dates_nothing_and_stays_with_the_meeting() {
    Dossier dossier = build("one", List.of(FOURTH, YESTERDAY));
    decide(dossier, Decision.Verb.EDIT, FOURTH, "date", "2032-05-12");

    for (String rules : List.of("rules", "rules", "newer rules", "newer rules", "newest rules")) {
      assertThat(after(rules, YESTERDAY).edtf()).isNull();
      assertThat(dossier.entriesOf(FOURTH.id()))
          .filteredOn(entry -> entry.lead() instanceof Meeting)
          .extracting(entry -> entry.settled() instanceof Meeting m ? m.date() + "" : "")
          .containsExactly("2032-05-12");
    }
  }

  @Test
  void a_number_that_a_person_corrects_lets_the_meeting_date_an_article() {
    Capture slip =
        article("slip", "2032-05-14", "اختتم وزراء خارجية ميثاق نيسال اجتماعهم الخامس أمس الخميس.");
    Dossier dossier = build("one", List.of(slip, YESTERDAY));
    assertThat(created(dossier, YESTERDAY).edtf()).isNull();

    decide(dossier, Decision.Verb.EDIT, slip, "ordinal", "4");

    assertThat(after("rules", YESTERDAY).edtf()).hasToString("2032-05-14");
  }

  @Test
  void rejecting_one_of_two_meetings_leaves_the_other_to_date() {
    Capture vague =
        article("vague", null, "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع أمس الخميس.");
    Capture namesake =
        article(
            "namesake",
            "2033-01-14",
            "اختتم وزراء خارجية ميثاق نيسال اجتماعهم الرابع في كاستورا أمس الخميس.");
    Dossier dossier = build("one", List.of(FOURTH, vague, namesake));
    assertThat(created(dossier, vague).doubts()).containsExactly(Doubt.TWO_CANDIDATES);

    decide(dossier, Decision.Verb.REJECT, namesake, null, "");

    assertThat(after("rules", vague).edtf()).hasToString("2032-05-14");
  }

  @Test
  void an_article_whose_meeting_a_person_rejects_is_not_dated_by_it() {
    Capture begun =
        article(
            "begun", null, "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر أمس الخميس.");
    Dossier dossier = build("one", List.of(begun));
    long number = decide(dossier, Decision.Verb.REJECT, begun, null, "");

    assertThat(created(build("one", List.of(FOURTH)), begun).edtf()).isNull();
    dossier.undo(number, "amal", "2034-01-02T00:00:00Z");
    assertThat(after("rules", begun).edtf()).hasToString("2032-05-14");
  }

  @Test
  void reading_again_what_says_the_same_tells_nothing() {
    Dossier dossier = build("one", all());
    assertThat(dossier.changes("2020-01-01"))
        .extracting(change -> change.what())
        .containsOnly(Change.What.NEW);
    int before = dossier.changes("2020-01-01").size();

    build("one", "newer rules", List.of(), (_, _, _) -> {});

    assertThat(dossier.changes("2020-01-01")).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 8, 9, 10, 11, 12, 13, 14})
  void a_reading_by_newer_rules_that_is_killed_leaves_all_dates_as_they_were(int steps) {
    Dossier dossier = build("one", all());
    Dossier.Contents before = dossier.contents();
    int[] left = {steps};
    try {
      build(
          "one",
          "newer rules",
          List.of(),
          (_, _, _) -> {
            if (left[0]-- == 0) {
              throw new Killed();
            }
          });
    } catch (Killed killed) {
      assertThat(left[0]).isNegative();
    }

    assertThat(dossier.contents()).isEqualTo(before);
    assertThat(build("one", "newer rules", List.of(), (_, _, _) -> {}).contents())
        .isEqualTo(before);
  }

  private static List<Capture> all() {
    return new ArrayList<>(
        List.of(
            FOURTH,
            THIRD,
            YESTERDAY,
            THURSDAY,
            article("vague", null, "بدأ وزراء خارجية ميثاق نيسال اجتماعهم الثالث أمس الخميس."),
            article(
                "planned",
                "2032-05-02",
                "يعقد وزراء خارجية ميثاق نيسال اجتماعهم الرابع في الدوامر في 13 مايو 2032."),
            article(
                "namesake",
                "2033-01-14",
                "اختتم وزراء خارجية ميثاق نيسال اجتماعهم الثالث في الدوامر أمس الخميس."),
            article(
                "retold",
                null,
                "حضرت 14 دولة الاجتماع الرابع لوزراء خارجية ميثاق نيسال في الدوامر الخميس.")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void one_by_one_in_any_order_ends_as_all_at_once(long seed) {
    List<Capture> arrivals = all();
    Dossier whole = build("whole", arrivals);
    Collections.shuffle(arrivals, new Random(seed));
    Dossier grown = whole;
    for (Capture one : arrivals) {
      grown = build("grown", List.of(one));
    }

    assertThat(grown.contents()).isEqualTo(whole.contents());
    assertThat(grown.verify().problems()).isEmpty();
  }

  /// Days, cities and numbers that now fit and now contradict one another: an article is dated, contested and dated again.
  @ParameterizedTest
  @ValueSource(longs = {29, 69, 115, 127, 139, 160, 218, 255})
  void whatever_comes_the_order_of_arrival_does_not_matter(long seed) {
    Random random = new Random(seed);
    List<Capture> arrivals = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      arrivals.add(any(random, i));
    }
    Dossier whole = build("whole", arrivals);
    Collections.shuffle(arrivals, random);
    Dossier grown = whole;
    for (Capture one : arrivals) {
      grown = build("grown", List.of(one));
    }

    assertThat(grown.contents()).isEqualTo(whole.contents());
  }

  private static Capture any(Random random, int number) {
    LocalDate day = LocalDate.of(2032, 5, 11).plusDays(random.nextInt(4));
    String weekday = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    String meeting =
        "وزراء خارجية ميثاق نيسال اجتماعهم "
            + List.of("الثالث", "الرابع", "الرابع").get(random.nextInt(3))
            + List.of(" في الدوامر ", " في الدوامر ", " في كاستورا ", " ").get(random.nextInt(4));
    String came = List.of("", " بحضور 14 دولة", " برئاسة نوردافيا").get(random.nextInt(3));
    String text =
        switch (random.nextInt(4)) {
          case 0 -> "اختتم " + meeting + "أمس " + weekday + came;
          case 1 -> "بدأ " + meeting + "اليوم " + weekday + came;
          case 2 -> "عقد " + meeting + weekday + came;
          default -> "يعقد " + meeting + "في " + day.getDayOfMonth() + " مايو 2032" + came;
        };
    String published =
        random.nextInt(5) < 2 ? null : day.plusDays(random.nextInt(3) - 1L).toString();
    return article(
        (char) ('a' + random.nextInt(26)) + "" + number,
        published,
        text + ". ويعقد الخبراء اجتماعا في كاستورا يوم الأحد المقبل. وقال مصدر إن العمل مستمر.");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11, 12})
  void a_build_that_is_killed_at_any_step_ends_the_same(int steps) {
    Dossier whole = build("whole", all());
    int[] left = {steps};
    try {
      build(
          "cut",
          all(),
          (_, _, _) -> {
            if (left[0]-- == 0) {
              throw new Killed();
            }
          });
    } catch (Killed killed) {
      assertThat(left[0]).isNegative();
    }

    assertThat(build("cut", List.of()).contents()).isEqualTo(whole.contents());
  }

  private static final class Killed extends Error {}
}
