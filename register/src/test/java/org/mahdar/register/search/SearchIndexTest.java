package org.mahdar.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.RuleId;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

class SearchIndexTest {
  private static final Wordbook WORDS =
      new Wordbook(
          List.of(List.of("عصبة الضفتين", "العصبة"), List.of("غسران", "مملكة غسران")),
          Set.of("في", "من", "على"),
          Set.of("وزير", "الوزير"),
          Map.of("ميثاق نيسال", "naysal"));
  private static final Window ALL =
      new Window(0, 50, Window.Order.BEST, Window.Of.ENTRIES_AND_ARTICLES, true);

  @TempDir Path folder;

  /// Each text is an article with one entry on the whole of it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          احمد               | قال الوزير أحمد كلمته
          أحمد               | وقال احمد كلمته
          الاجتماع           | عقدوا اجتماعا
          اجتماع             | في ختام الاجتماع
          اجتماع             | وبالاجتماع ينتهي الأمر
          اجتماع             | جرت الاجتماعات أمس
          اجتماعات           | انعقد اجتماع
          وزير               | حضر الوزراء
          وزراء              | قال وزير المياه
          دولة               | شاركت ثلاثون دولة
          دول                | شاركت الدولة
          بالتعهدات          | أعلن تعهده
          واحمد              | قال أحمد ثم قال أحمد
          ٢٠١٩               | في عام 2019
          مؤسسه              | وقالت المؤسّسة
          "حوض نهر نيسال"    | ميثاق حوض نهر نيسال
          «حوض نهر»          | ميثاق حوض نهر نيسال
          العصبة             | أعلنت عصبة الضفتين انسحابها
          عصبة الضفتين       | أعلنت العصبة انسحابها
          سوركييف            | وزير الخارجية باتيرخان سوركيف
          """)
  void finds_a_word_in_any_spelling_and_form(String words, String text) {
    try (SearchIndex index = index("وسيطا بلا صلة", text)) {
      assertThat(index.find(Query.ALL.withWords(words), ALL).hits())
          .extracting(Hit::document)
          .containsOnly("d1")
          .hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "وزير الخارجية"  | قال الوزير في الخارجية
          "اجتماع"         | الاجتماع
          كسر              | وزير المياه
          "نهر حوض"        | حوض نهر
          زير              | ولد في ديار بعيدة
          اجتماع سد        | اجتماع النهر
          """)
  void finds_nothing_else(String words, String text) {
    try (SearchIndex index = index(text)) {
      assertThat(index.find(Query.ALL.withWords(words), ALL).total()).isZero();
    }
  }

  @Test
  void a_form_that_is_nearer_comes_first() {
    try (SearchIndex index = index("جرت الاجتماعات", "جرى اجتماع", "بالاجتماع")) {
      assertThat(index.find(Query.ALL.withWords("اجتماع"), ALL).hits().getFirst().document())
          .isEqualTo("d1");
    }
  }

  @Test
  void marks_what_was_found_and_nothing_else() {
    try (SearchIndex index = index("قال الوزير أحمد إن الوزراء اتفقوا. ثم سكت.")) {
      Passage passage =
          index.find(Query.ALL.withWords("وزير"), ALL).hits().getFirst().passages().getFirst();
      assertThat(passage.pieces().stream().filter(Passage.Piece::marked))
          .extracting(Passage.Piece::text)
          .containsExactly("الوزير", "الوزراء");
      assertThat(passage.plain()).isEqualTo("قال الوزير أحمد إن الوزراء اتفقوا.");
    }
  }

  @Test
  void cuts_a_long_sentence_around_what_was_found() {
    try (SearchIndex index =
        index("كلام كثير ".repeat(200) + "الربان " + "كلام آخر ".repeat(200))) {
      Passage passage =
          index.find(Query.ALL.withWords("الربان"), ALL).hits().getFirst().passages().getFirst();
      assertThat(passage.plain()).startsWith("…").endsWith("…").contains("الربان");
      assertThat(passage.plain().length()).isLessThan(300);
    }
  }

  @Test
  void counts_what_each_filter_would_find_if_it_were_set_otherwise() {
    try (SearchIndex index = index("خبر أول", "خبر ثان", "خبر ثالث")) {
      Query one = Query.ALL.withWords("خبر").with(Facet.OUTLET, "outlet 1");
      Found found = index.find(one, ALL);
      assertThat(found.total()).isEqualTo(2);
      assertThat(found.counts(Facet.KIND)).isEqualTo(Map.of("event", 1, Facet.ARTICLE, 1));
      assertThat(found.counts(Facet.OUTLET))
          .isEqualTo(Map.of("outlet 0", 2, "outlet 1", 2, "outlet 2", 2));
      assertThat(index.find(one.with(Facet.KIND, "none"), ALL).total()).isZero();
    }
  }

  @Test
  void lets_days_through_with_their_ends_and_counts_the_others() {
    try (SearchIndex index = index("خبر أول", "خبر ثان", "خبر ثالث")) {
      LocalDate second = LocalDate.of(2032, 3, 2);
      Found found = index.find(Query.ALL.withDates(second, second), ALL);
      assertThat(found.hits()).extracting(Hit::document).containsOnly("d1");
      assertThat(found.dates()).hasSize(3).allMatch(date -> date.count() == 2);
    }
  }

  @Test
  void newest_first_where_asked_and_only_entries_where_asked() {
    try (SearchIndex index = index("خبر أول", "خبر ثان", "خبر ثالث")) {
      Window window = new Window(0, 9, Window.Order.NEWEST, Window.Of.ENTRIES, false);
      assertThat(index.find(Query.ALL, window).hits())
          .extracting(Hit::id)
          .containsExactly("X-2", "X-1", "X-0");
      assertThat(
              index
                  .find(Query.ALL, new Window(2, 9, Window.Order.NEWEST, Window.Of.ENTRIES, false))
                  .hits())
          .extracting(Hit::id)
          .containsExactly("X-0");
    }
  }

  @Test
  void only_an_official_is_a_person_to_search_for_and_all_spellings_are_one() {
    try (SearchIndex index =
        index(
            "وزير المياه باتيرخان سوركيف",
            "باتيرخان سوركييف",
            "الجريح حازم المرساوي",
            "حازم المرساوي")) {
      assertThat(index.find(Query.ALL, ALL).counts(Facet.PERSON))
          .isEqualTo(Map.of("باتيرخان سوركيف", 4));
    }
  }

  @Test
  void knows_the_process_an_entry_names() {
    try (SearchIndex index = index("انعقد بميثاق نيسال مؤتمر", "مؤتمر آخر")) {
      assertThat(index.find(Query.ALL.with(Facet.PROCESS, "naysal"), ALL).hits())
          .extracting(Hit::document)
          .containsOnly("d0")
          .hasSize(2);
    }
  }

  @Test
  void is_made_anew_only_where_the_register_is_another() {
    AtomicInteger made = new AtomicInteger();
    for (String stamp : List.of("one", "one", "two", "two")) {
      try (SearchIndex index =
          SearchIndex.open(
              folder,
              stamp,
              WORDS,
              () -> {
                made.incrementAndGet();
                return catalogue("خبر");
              })) {
        assertThat(index.find(Query.ALL.withWords("خبر"), ALL).total()).isEqualTo(2);
      }
    }
    assertThat(made).hasValue(2);
  }

  @Test
  void survives_an_index_that_is_damaged() throws Exception {
    SearchIndex.open(folder, "one", WORDS, () -> catalogue("خبر")).close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (SearchIndex index = SearchIndex.open(folder, "one", WORDS, () -> catalogue("خبر"))) {
      assertThat(index.find(Query.ALL.withWords("خبر"), ALL).total()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\"",
        "\"\"",
        "«»",
        "\"في",
        "في",
        "!!!",
        "+ - && ~ * ?",
        "\uD83D\uDCA7",
        "\u0000"
      })
  void takes_any_words(String words) {
    try (SearchIndex index = index("خبر")) {
      assertThat(index.find(Query.ALL.withWords(words), ALL).total()).isBetween(0, 2);
    }
  }

  @Test
  void takes_long_words_and_many_of_them() {
    String endless = "ا".repeat(100_000);
    try (SearchIndex index = index(endless + " خبر", "خبر ".repeat(50_000))) {
      assertThat(index.find(Query.ALL.withWords("خبر"), ALL).total()).isEqualTo(4);
      assertThat(index.find(Query.ALL.withWords(endless), ALL).total()).isEqualTo(2);
      assertThat(index.find(Query.ALL.withWords("خبر ".repeat(2_000)), ALL).total()).isEqualTo(4);
    }
  }

  @Test
  void every_word_of_a_random_text_finds_it() {
    Random random = new Random(3);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 30; i++) {
        text.append((char) (0x0620 + random.nextInt(0x60)));
        text.append(random.nextInt(4) == 0 ? " " : "");
      }
      try (SearchIndex index = index(text.toString())) {
        for (String word : text.toString().split(" ")) {
          String bare = word.replaceAll("[^\\p{L}\\p{Nd}]", "");
          if (!bare.isEmpty() && bare.equals(word)) {
            assertThat(index.find(Query.ALL.withWords(word), ALL).total()).as(word).isPositive();
          }
        }
      }
    }
  }

  @Test
  void refuses_a_stretch_that_is_none() {
    assertThatThrownBy(() -> new Window(-1, 5, Window.Order.BEST, Window.Of.ENTRIES, false))
        .hasMessage("no stretch of hits: 5 from -1");
  }

  private static SearchIndex index(String... texts) {
    return SearchIndex.of(catalogue(texts), WORDS);
  }

  private static Catalogue catalogue(String... texts) {
    List<Reading> readings = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Reading reading = reading(i, texts[i]);
      readings.add(reading);
      DocumentId id = reading.document().id();
      entries.add(
          new Entry(
              new EntryId("X-" + i),
              reading.facts().getFirst(),
              List.of(new Support(id, 0, id)),
              List.of()));
    }
    return Catalogue.of(new Register(entries), readings, WORDS);
  }

  private static Reading reading(int number, String text) {
    Document document =
        new Document(
            new DocumentId("d" + number),
            new Source("d" + number, null, "00", "text/plain"),
            CreationTime.of(LocalDate.of(2032, 3, 1 + number), CreationTime.Basis.GIVEN),
            text,
            "ar",
            null,
            "outlet " + number,
            null,
            null,
            null,
            List.of());
    Evidence whole = document.cite(new Span(0, text.length()));
    Event event =
        new Event(
            List.of(whole),
            new RuleId("test"),
            List.of(),
            "x",
            List.of(),
            List.of(),
            List.of(),
            null,
            Event.Status.REPORTED,
            null);
    return new Reading(document, persons(document), List.of(event));
  }

  /// The last two words of a text with one of these names.
  private static List<Mention> persons(Document document) {
    List<Mention> persons = new ArrayList<>();
    for (String first : List.of("باتيرخان", "حازم")) {
      int at = document.text().indexOf(first);
      if (at >= 0) {
        persons.add(
            new NameMention(
                document.cite(new Span(at, document.text().length())),
                new RuleId("test"),
                NameMention.Kind.PERSON,
                document.text().substring(at),
                at == 0 ? null : document.text().substring(0, at - 1),
                null,
                null,
                null));
      }
    }
    return persons;
  }
}
