package org.mahdar.extract.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.SectionKind;
import org.mahdar.model.TimeMention;
import org.mahdar.model.TimeMention.Timex;
import org.mahdar.rules.Knowledge;
import org.mahdar.rules.Lattice;

/// Time expressions and the document creation time.
///
/// In an article published on 2020-06-05 «أمس، الخميس 4 من حزيران» is 2020-06-04, «العام الحالي» 2020. Where nobody says when it
/// was published, [CreationSolver] asks the text; what then stays open has no edtf.
public final class TimeExtractor {
  private static final Setting ELSEWHERE = new Setting(null, null, null, null);

  /// Words between «بعد أسبوعين من» and the date of that event.
  private static final int AS_FAR_AS_ITS_EVENT = 8;

  private final Expressions expressions;

  public TimeExtractor(Knowledge knowledge) {
    this.expressions = new Expressions(knowledge.rules("time"));
  }

  public Times read(Document document, Lattice lattice) {
    Work work = work(document, lattice);
    List<TimeMention> mentions = new ArrayList<>();
    for (int i = 0; i < work.expressions.size(); i++) {
      mentions.add(mention(document, work.expressions.get(i), work.placed.get(i)));
    }
    return new Times(work.created, mentions);
  }

  /// For the date of publication and for every date of the text the candidates and what removed each.
  public List<TimeExplanation> explain(Document document, Lattice lattice) {
    Work work = work(document, lattice);
    List<TimeExplanation> explanations = new ArrayList<>();
    work.solution.ifPresent(solution ->
        explanations.add(
            new TimeExplanation(
                TimeExplanation.Subject.PUBLISHED,
                document.cite(solution.clue().span()),
                solution.candidates())));
    for (int i = 0; i < work.expressions.size(); i++) {
      explanations.add(
          new TimeExplanation(
              TimeExplanation.Subject.MENTION,
              document.cite(work.expressions.get(i).span()),
              work.placed.get(i).candidates()));
    }
    return explanations;
  }

  private record Work(
      CreationTime created,
      Optional<CreationSolver.Solution> solution,
      List<Expression> expressions,
      List<Placed> placed) {}

  private Work work(Document document, Lattice lattice) {
    List<Expression> found = expressions.of(lattice);
    List<Expression> own =
        found.stream()
            .filter(e -> document.readable(e.span()) && !Headings.updated(lattice, e))
            .toList();
    Optional<CreationSolver.Solution> solution =
        document.created().edtf() == null
            ? new CreationSolver(own, Headings.of(document, lattice, found)).solve()
            : Optional.empty();
    CreationTime created = solution.map(s -> created(document, s)).orElse(document.created());
    return new Work(created, solution, found, place(document, created, found, own));
  }

  private static CreationTime created(Document document, CreationSolver.Solution solution) {
    return new CreationTime(
        Edtf.of(solution.days().getFirst()),
        CreationTime.Basis.TEXT,
        solution.days(),
        List.of(document.cite(solution.clue().span())),
        solution.doubts());
  }

  private static List<Placed> place(
      Document document, CreationTime created, List<Expression> found, List<Expression> own) {
    LocalDate day = WritingDay.of(document, created, found).orElse(null);
    LocalDate told = Told.latest(own, true).orElse(null);
    List<Placed> placed = new ArrayList<>();
    @Nullable Edtf event = null;
    @Nullable Edtf before = null;
    int sentence = -1;
    for (int i = 0; i < found.size(); i++) {
      Expression expression = found.get(i);
      event = expression.sentence() == sentence ? event : null;
      sentence = expression.sentence();
      Edtf anchor = anchor(found, i, event);
      Setting setting =
          boilerplate(document, expression)
              ? ELSEWHERE
              : new Setting(
                  WritingDay.inQuote(document, found, i, event).orElse(day), told, anchor, before);
      Placed here = Placer.place(expression, setting);
      placed.add(here);
      event = here.edtf() == null ? event : here.edtf();
      before = here.edtf() == null ? before : here.edtf();
    }
    return placed;
  }

  /// What an expression counts from: the date before it in its sentence, or that of the event which «بعد أسبوعين من» names.
  private static @Nullable Edtf anchor(List<Expression> found, int i, @Nullable Edtf before) {
    Expression expression = found.get(i);
    if (!(expression.meaning() instanceof Meaning.Moved moved) || !moved.ofEvent()) {
      return before;
    }
    Expression next = i + 1 < found.size() ? found.get(i + 1) : expression;
    boolean near =
        next.sentence() == expression.sentence()
            && next.from() - expression.to() <= AS_FAR_AS_ITS_EVENT;
    return near && next.meaning() instanceof Meaning.Point point && point.complete()
        ? Placer.point(point, next.tense(), ELSEWHERE).edtf()
        : null;
  }

  /// A day relative to some other page's day of writing («شاهد أيضا») stays open.
  private static boolean boilerplate(Document document, Expression expression) {
    return document.touches(SectionKind.BOILERPLATE, expression.span());
  }

  private static TimeMention mention(Document document, Expression expression, Placed placed) {
    return new TimeMention(
        document.cite(expression.span()),
        expression.rule(),
        timex(expression.meaning()),
        placed.value(),
        placed.edtf(),
        placed.doubts());
  }

  private static Timex timex(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Point point ->
          point.clock() != null || point.part() != null ? Timex.TIME : Timex.DATE;
      case Meaning.Plain plain -> plain.timex();
      case Meaning.Range _,
          Meaning.Period _,
          Meaning.Moved _,
          Meaning.Fixed _,
          Meaning.Impossible _ ->
          Timex.DATE;
    };
  }
}
