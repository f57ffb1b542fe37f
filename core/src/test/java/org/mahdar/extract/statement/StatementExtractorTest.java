package org.mahdar.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mahdar.Captures;
import org.mahdar.Reader;
import org.mahdar.model.Doubt;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.model.Statement;
import org.mahdar.rules.Knowledge;

/// Who said what through whom, in families of sentences about an invented river compact.
class StatementExtractorTest {
  private static final Reader READER = new Reader(Knowledge.load());

  private record Said(Statement statement, String text) {
    String who() {
      return Objects.requireNonNullElse(statement.speaker().name(), "-")
          + " | "
          + Objects.requireNonNullElse(statement.speaker().role(), "-");
    }

    String what() {
      return text.substring(statement.content().start(), statement.content().end());
    }

    String how() {
      return statement.cueClass() + " " + statement.mode() + " " + statement.speaker().type();
    }
  }

  private static List<Said> said(String text) {
    Reading reading =
        switch (READER.read(Captures.text(text, "2032-03-18"))) {
          case Outcome.Read read -> read.reading();
          case Outcome.Rejected rejected -> throw new AssertionError(rejected.toString());
        };
    return reading.facts().stream()
        .filter(Statement.class::isInstance)
        .map(fact -> new Said((Statement) fact, reading.document().text()))
        .toList();
  }

  private static Said only(String text) {
    List<Said> said = said(text);
    assertThat(said).hasSize(1);
    return said.getFirst();
  }

  @Test
  void aManIsNotWhoAFeminineVerbIsSaidOf() {
    assertThat(said("قال الوزير أولاف ترينده إن السد آمن. واعتبرت أن الحوار ضروري."))
        .extracting(s -> s.statement().cue())
        .containsExactly("قال");
    assertThat(said("قال الوزير أولاف ترينده إن السد آمن. واعتبر أن الحوار ضروري."))
        .extracting(s -> s.statement().speaker().name())
        .containsExactly("أولاف ترينده", "أولاف ترينده");
  }

  @Test
  void whatEndsItsWorksSaysNothing() {
    Said said = only("قال بيان صادر عن المؤتمر الذي اختتم أعماله في كلاريس إن الحوار مستمر.");
    assertThat(said.statement().cue()).isEqualTo("قال");
    assertThat(said.statement().speaker().name()).isEqualTo("بيان صادر عن المؤتمر");
  }

  @Test
  void aSurnameAndARoleAreThePersonNamedBefore() {
    List<Said> said =
        said(
            "قال وزير الدفاع النوردافي أولاف ترينده إن السد آمن. وأكد ترينده أن القوات باقية. "
                + "وشدد الوزير النوردافي على ضرورة الحوار.");
    assertThat(said).extracting(s -> s.statement().speaker().name()).containsOnly("أولاف ترينده");
    assertThat(said).extracting(s -> s.statement().speaker().country()).containsOnly("XB");
    assertThat(said)
        .extracting(Said::what)
        .containsExactly("السد آمن", "القوات باقية", "ضرورة الحوار");
  }

  @Test
  void aSurnameThatIsANounIsStillTheName() {
    List<Said> said =
        said("قال المهندس نديم السائح رئيس هيئة الدلتا إن المياه كافية. وأكد السائح أن السد آمن.");
    assertThat(said).extracting(Said::who).containsOnly("نديم السائح | رئيس هيئة الدلتا");
  }

  @Test
  void participlesAndDroppedSubjectsGoOnFromTheSpeaker() {
    List<Said> said =
        said(
            "قالت الوزيرة إن الحصص عادلة، داعية إلى احترامها، ومشددة على الحوار. وأضافت أن اللقاء"
                + " مثمر.");
    assertThat(said)
        .extracting(Said::how)
        .containsExactly(
            "say indirect person",
            "urge indirect person",
            "affirm indirect person",
            "add indirect person");
    assertThat(said).extracting(Said::who).containsOnly("- | الوزيرة");
    assertThat(said.get(2).statement().doubts()).isEmpty();
    assertThat(said.get(3).statement().doubts()).containsExactly(Doubt.SPEAKER_CARRIED_OVER);
  }

  @Test
  void anAnonymousOfficialKeepsWhatIsKnownOfHim() {
    List<Said> said =
        said(
            "قال مسؤول رفيع في الوزارة طلب عدم الكشف عن هويته إن اللقاء تأجل. وأضاف المصدر ذاته أن"
                + " الموعد لم يحدد.");
    assertThat(said).extracting(Said::who).containsOnly("- | مسؤول رفيع في الوزارة");
    assertThat(said)
        .extracting(Said::how)
        .containsExactly("say indirect anonymous", "add indirect anonymous");
  }

  @Test
  void aQuoteCutByTheVerbIsOneQuote() {
    Said split = only("«السد آمن تماما»، يقول الوزير، «ولن ينهار أبدا».");
    assertThat(split.how()).isEqualTo("say direct person");
    assertThat(split.what()).startsWith("السد آمن").endsWith("ينهار أبدا");
    Said front = only("\"لن نتراجع عن الاتفاق\"، هكذا قال رئيس الوفد للصحفيين.");
    assertThat(front.what()).isEqualTo("لن نتراجع عن الاتفاق");
    assertThat(front.who()).isEqualTo("- | رئيس الوفد");
  }

  @Test
  void aQuoteOfSeveralSentencesEndsAtItsMark() {
    Said quote =
        only(
            "وأضاف بيان الأمانة: “تجري اللقاءات الآن. الأمانة ملتزمة بالعمل. وسنواصل الجهود”. وغادر"
                + " الوفد.");
    assertThat(quote.how()).isEqualTo("add direct document");
    assertThat(quote.what()).startsWith("تجري").endsWith("الجهود");
  }

  @Test
  void namesInQuotationMarksAreNoQuotes() {
    assertThat(only("دعا الوزير إلى توفير المساعدات لـ”المناطق العائدة” في الدلتا.").how())
        .isEqualTo("urge indirect person");
    assertThat(only("وأفاد مراسل \"صوت الدلتا الحر\" بأن الجسر مغلق.").what())
        .isEqualTo("الجسر مغلق");
    assertThat(only("أشار المتحدث إلى أن الحل يفضي إلى “دلتا آمنة لا تهدد أحدا”.").how())
        .isEqualTo("note mixed person");
  }

  @Test
  void agenciesStandBetweenSpeakerAndOutlet() {
    Said relayed = only("ونقلت وكالة نهر نيوز عن مصدر في الوزارة قوله إن الجسر مغلق.");
    assertThat(relayed.who()).isEqualTo("- | مصدر في الوزارة");
    assertThat(relayed.statement().via()).containsExactly("وكالة نهر نيوز");
    Said chain = only("أفادت وكالة بأن صحيفة نقلت عن مسؤولين لم تسمهم إغلاق المعبر.");
    assertThat(chain.how()).isEqualTo("relay indirect anonymous");
    assertThat(chain.statement().via()).containsExactly("صحيفة", "وكالة");
    assertThat(chain.what()).isEqualTo("إغلاق المعبر");
    Said behind = only("قال مسؤول إن “السد آمن تماما اليوم”، وفق ما نقلته قناة الضفة.");
    assertThat(behind.statement().via()).containsExactly("قناة الضفة");
  }

  @Test
  void aSourceMayStandBehindItsClauseOrBeforeIt() {
    Said behind = only("ستستأنف الرحلات قريبا، بحسب مصدر عسكري.");
    assertThat(behind.how()).isEqualTo("attribution indirect anonymous");
    assertThat(behind.what()).isEqualTo("ستستأنف الرحلات قريبا");
    Said before = said("ووفقا للمتحدث، ترحب الأمانة بقرار المجلس.").getFirst();
    assertThat(before.what()).isEqualTo("ترحب الأمانة بقرار المجلس");
    Said inverted = only("سيعود النازحون قريبا، كما قال مدير المخيم.");
    assertThat(inverted.what()).isEqualTo("سيعود النازحون قريبا");
    assertThat(said("تعمل اللجنة وفق قرار المجلس رقم 12.")).isEmpty();
  }

  @Test
  void aDocumentIsTheChannelOfTheVerbBehindIt() {
    Said said = only("وبحسب بيان صادر عن اللقاء، أكد المجلس وقوفه مع النازحين.");
    assertThat(said.how()).isEqualTo("affirm indirect institution");
    assertThat(said.what()).isEqualTo("وقوفه مع النازحين");
    assertThat(said.statement().medium()).startsWith("بيان");
  }

  @Test
  void whatASpeakerReportsOfOthersIsNested() {
    List<Said> said = said("جاء في البيان أن الوزير شدد على الحل السياسي.");
    assertThat(said.getFirst().how()).isEqualTo("say indirect document");
    assertThat(said.get(1).statement().within()).isZero();
  }

  @Test
  void whatWasNotSaidHasNoContent() {
    Said said = only("ولم يكشف الوزير عن أماكن المخازن.");
    assertThat(said.statement().negated()).isTrue();
    assertThat(said.statement().content().length()).isZero();
  }

  @Test
  void backgroundAndPlansSayNothing() {
    assertThat(said("يذكر أن الميثاق تأسس قبل عام.")).isEmpty();
    assertThat(said("وتجدر الإشارة إلى أن عدد أعضائه أربعون.")).isEmpty();
    assertThat(said("ومن المقرر أن يعلن الوزراء قرارهم غدا.")).isEmpty();
    assertThat(said("ووقف الحراس بين البوابتين طوال الليل.")).isEmpty();
  }

  @Test
  void aCapitalThatSpeaksIsItsGovernment() {
    Said said = only("قالت ستيرنهولم إن لقاء ستيرنهولم سيبحث الملف.");
    assertThat(said.what()).isEqualTo("لقاء ستيرنهولم سيبحث الملف");
    assertThat(said.who()).isEqualTo("ستيرنهولم | -");
  }

  @Test
  void aContrastIsAStatementOfItsOwn() {
    List<Said> said = said("قالت اللجنة إن الخطر قائم، وذلك خلافا لما أعلنه الرئيس النوردافي.");
    assertThat(said).hasSize(2);
    assertThat(said.getFirst().what()).isEqualTo("الخطر قائم");
    assertThat(said.getFirst().statement().contrasts()).contains("أعلنه الرئيس");
    assertThat(said.get(1).how()).isEqualTo("announce indirect anonymous");
  }

  @Test
  void aTitleWithoutAnOfficeEndsTheSearchForTheWholeOfIt() {
    List<Said> said =
        said("بعث وزير رسالة إلى أهل القرية في الدوامر. وأكد الوزير أن الموسم سيكون جيدا.");
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().what()).isEqualTo("الموسم سيكون جيدا");
    assertThat(said.getFirst().statement().speaker().role()).isEqualTo("الوزير");
  }

  @Test
  void aPledgeOfMoneyIsASumAndNoStatement() {
    List<Said> said = said("وتعهدت الدول الأعضاء بحماية السدود، كما تعهدت بتقديم 50 مليون دولار.");
    assertThat(said).hasSize(1);
    assertThat(said.getFirst().what()).isEqualTo("بحماية السدود");
  }
}
