package org.mahdar.extract.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.model.Document;
import org.mahdar.model.Evidence;
import org.mahdar.model.Qualifier;
import org.mahdar.model.RuleId;
import org.mahdar.model.Span;
import org.mahdar.model.Sum;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;
import org.mahdar.rules.Match;

/// Writes down the sums of one article in the order of its text.
///
/// An amount without a governing word of its own hangs on the one before it: «والإمارات بـ 230 مليون دولار» is pledged too, «(نحو 5 ملايين
/// دولار)» a conversion, «منها 3 ملايين» a share.
///
/// Over 300 lines: each amount is written against the one before it, and that state is shared by all that write.
final class Ledger {
  /// «بعشرة ملايين و20 مليون دولار على التوالي», from behind the first amount.
  private static final int LONGEST_RESPECTIVELY = 9;

  private static final RuleId LINKED = new RuleId("sum.linked");

  /// Below that the press speaks of prices, fees and wages, not of what states give one another.
  private static final BigDecimal LEAST = BigDecimal.valueOf(10_000);

  /// No article has more; in a text that does, sums without an amount are not looked for.
  private static final int MOST_SUMS = 500;

  /// «و» and «ب» before digits.
  private static final String AND_BY = "\u0648\u0628";

  private static final String AND = "\u0648";

  private static final int LONGEST_LINK = 8;

  /// In sentences.
  private static final int LONGEST_PARAGRAPH = 20;

  /// How far before its amount a budget is named.
  private static final int BUDGET_REACH = 9;

  private static final int LONGEST_LIST = 16;
  private static final int LONGEST_BRACKET = 3;

  private final Document document;
  private final Lattice lattice;
  private final Names names;
  private final Parties parties;
  private final SharedCurrency shared;
  private final Belonging belonging;
  private final Outlook outlook;
  private final Works works;
  private final Shares shares = new Shares();
  private final @Nullable String articleCurrency;
  private final List<Sum> sums = new ArrayList<>();
  private @Nullable Amount lastAmount;
  private @Nullable Sum lastSum;

  /// What the last sum is a conversion of, or the last sum itself.
  private @Nullable Sum lastMain;

  private List<String> lastDonors = List.of();

  /// Those that the sentence has named.
  private final Set<String> currencies = new HashSet<>();

  /// @param articleCurrency the only currency of the article's sums, which an amount without one is taken to be in
  Ledger(Document document, Lattice lattice, @Nullable String articleCurrency) {
    this.document = document;
    this.lattice = lattice;
    this.articleCurrency = articleCurrency;
    this.names = new Names(lattice);
    this.parties = new Parties(lattice, names);
    this.shared = new SharedCurrency(lattice);
    this.belonging = new Belonging(lattice);
    this.outlook = new Outlook(lattice);
    this.works = new Works(lattice);
  }

  List<Sum> sums() {
    shares.mark(sums);
    return sums;
  }

  /// Writes an amount, with the match that governs it or null.
  void amount(Amount found, @Nullable Match match) {
    boolean near = lastAmount != null && sentence(lastAmount.from()) == sentence(found.from());
    Sum before = near ? lastSum : null;
    Amount previous = near ? lastAmount : null;
    if (!near) {
      currencies.clear();
    }
    // «ملياري يورو (2.13 مليار دولار)، …، وغسران بـ 244 مليوناً»: of two currencies none is
    // guessed.
    Amount amount =
        found.in(previous == null || currencies.size() > 1 ? null : previous.currency());
    if (found.currency() != null) {
      currencies.add(found.currency());
    }
    if (!converted(found.to())) {
      amount = amount.presumedIn(articleCurrency);
    }
    if (amount.named() && amount.currency() == null) {
      amount = amount.meant(shared.of(amount));
    }
    if (shared.contested(amount)) {
      amount = amount.open();
    }
    String link = previous == null ? "" : link(previous.to(), amount.from());
    boolean own = match != null && match.attribute("basis").equals("difference");
    if (link.equals("conversion") && sameMoney(found, previous)) {
      // «أكثر من مليون دينار (1.539.975)»: the same amount more exactly, no other.
      return;
    }
    boolean hangs = !own && link.equals("conversion");
    if (colloquial(amount, match)) {
      lastSum = null;
    } else if (before != null && (hangs || match == null)) {
      linked(amount, before, link, previous == null ? amount.from() : previous.to());
    } else if (match != null && (before != null || !match.attribute("after").equals("money"))) {
      governed(amount, match, before, link);
    } else {
      lastSum = null;
    }
    lastAmount = amount;
    shares.add(line(amount.from()), amount, lastSum);
  }

  /// «بكلفة 4 مليارات» where money has thousandths: of them or of the whole unit, which the text does not say.
  private static boolean colloquial(Amount amount, @Nullable Match match) {
    if (!amount.milliards()) {
      return false;
    }
    String currency = amount.currency();
    // A budget or a cost is told in the money of the place, which need not be named; what donors
    // promise is not.
    String status = match == null ? "" : match.attribute("status");
    boolean home = status.equals("allocated") || status.equals("estimated") || amount.named();
    boolean thousandths = currency == null ? home : SharedCurrency.hasThousandths(currency);
    return thousandths && (!amount.named() || amount.mixed());
  }

  private static boolean sameMoney(Amount amount, @Nullable Amount previous) {
    return previous != null
        && (!amount.named() && previous.named()
            || amount.currency() != null && amount.currency().equals(previous.currency()));
  }

  /// Whether a bracket with the amount in another currency follows: «450 مليوناً (نحو 568 مليون دولار)».
  private boolean converted(int to) {
    return to < lattice.tokens().size() && lattice.tokens().get(to).mark('(');
  }

  private int sentence(int token) {
    return lattice.tokens().sentenceOf(token);
  }

  private void governed(Amount amount, Match match, @Nullable Sum before, String link) {
    Match.Slot cue = match.slots().get("cue");
    Sum.Status status =
        outlook.of(status(match, before == null ? latest() : before), cue, amount.from());
    int cueFrom = cue == null ? match.from() : cue.from();
    int cueTo = cue == null ? match.from() + 1 : cue.to();
    if (status == null || !belongs(status, match, amount, cueFrom)) {
      lastSum = null;
      return;
    }
    Clause clause = new Clause(lattice, Math.min(match.from(), amount.from()), amount.to());
    List<String> donors = givers(status, match, clause.sentence(), amount, before);
    boolean received = match.attribute("subject").equals("recipient");
    // «تسلمت غسران 85 مليونا من أصل 200 مليون تعهد بها المانحون»: who receives promised nothing.
    lastDonors = received ? List.of() : donors;
    if (donors.isEmpty() && nobody(match, cueFrom, amount.from())) {
      lastSum = null;
      return;
    }
    String donor =
        donors.isEmpty() && before != null && match.attribute("donor").equals("same")
            ? before.donor()
            : donor(status, donors, clause.sentence(), cueTo, amount);
    Draft draft =
        new Draft(
                match.rule().id(),
                status,
                ofBudget(status, cueFrom, amount)
                    ? Sum.Basis.SHARE
                    : basis(match, clause, status, link),
                switch (match.attribute("giver")) {
                  case "source" -> parties.source(clause.sentence(), cueTo);
                  case "lender" -> parties.lender(clause.sentence(), cueFrom, amount.from());
                  default -> donor;
                },
                recipient(match, status, clause.sentence(), donors, amount))
            .apart();
    write(
        received ? draft.received(source(clause.sentence(), cueTo, amount)) : draft,
        amount,
        clause,
        match,
        donors);
  }

  /// «تلقت شردان 3 ملايين من غسران», «تلقت شردان مساعدات غسرانية بقيمة 3 ملايين»: from whom.
  private @Nullable String source(Sentence sentence, int cueTo, Amount amount) {
    String named = parties.source(sentence, cueTo);
    List<String> state = named == null ? parties.byAdjective(cueTo, amount.from()) : List.of();
    return state.isEmpty() ? named : state.getFirst();
  }

  /// Who gives: the subjects of the governing word, those of the amount before, or those named behind the amount.
  private List<String> givers(
      Sum.Status status, Match match, Sentence sentence, Amount amount, @Nullable Sum before) {
    if (!Parties.given(status)) {
      return List.of();
    }
    // «100 مليون، إضافة إلى 10 ملايين مقدمة من غسران»: beside what another gives.
    List<String> beside =
        match.attribute("donor").equals("same") ? parties.from(sentence, amount.to()) : List.of();
    if (!beside.isEmpty()) {
      return beside;
    }
    Match.Slot cue = match.slots().get("cue");
    int cueFrom = cue == null ? match.from() : cue.from();
    int cueTo = cue == null ? match.from() + 1 : cue.to();
    List<String> subjects = subjects(match, sentence, cueFrom, cueTo, amount);
    List<String> donors =
        subjects.isEmpty() && before != null && carried(cue, amount) ? lastDonors : subjects;
    if (!donors.isEmpty()) {
      return donors;
    }
    List<String> from = parties.from(sentence, amount.to());
    return from.isEmpty() && !match.attribute("subject").equals("recipient")
        ? parties.byAdjective(cueFrom, amount.from())
        : from;
  }

  /// Writes the sum once, or for each of several givers: «10 ملايين لكل منهما», «20 مليوناً مناصفة».
  private void write(Draft draft, Amount amount, Clause clause, Match match, List<String> donors) {
    switch (clause.split()) {
      case "each" -> {
        Match.Slot cue = match.slots().get("cue");
        int from = cue == null ? match.from() : cue.from();
        each(
            draft,
            amount,
            clause,
            match,
            donors.size() > 1 ? donors : parties.group(clause.sentence(), from, donors));
      }
      case "half" -> {
        write(draft, amount, clause, match);
        each(draft.as(Sum.Basis.SHARE), amount.parts(donors.size()), clause, match, donors);
      }
      default -> write(draft, amount, clause, match);
    }
  }

  /// Whether it is a sum at all, and no price or prey, and what the rule wants it to be of is there.
  private boolean belongs(Sum.Status status, Match match, Amount amount, int cue) {
    int from = Math.min(cue, amount.from());
    boolean work =
        !match.attribute("of").equals("work")
            || belonging.work(cue, Math.max(amount.to(), match.to()));
    return work && !belonging.foreign(status, from, amount.from(), Math.max(amount.to(), cue));
  }

  /// «سيوفر المصنع»: a verb that does not tell of giving unless somebody does who gives money.
  private boolean nobody(Match match, int cue, int sum) {
    return switch (match.attribute("donor")) {
      case "needed" -> true;
      case "weak" ->
          lattice.hit(cue, "money_weak").isPresent() && !names.body(Math.max(0, cue - 1), sum);
      default -> false;
    };
  }

  /// Whether the giver is that of the sum before: «ستقدم مليوناً وستقوم باستثمار مليون», «20 مليوناً من أصل 60 تعهدت بها».
  private boolean carried(Match.@Nullable Slot cue, Amount amount) {
    if (cue == null) {
      return false;
    }
    boolean relative =
        cue.from() >= amount.to()
            && cue.hit() != null
            && cue.hit().entry().field("form").equals("relative");
    return relative || parties.carried(cue.from(), cue.to(), amount.from());
  }

  private @Nullable String recipient(
      Match match, Sum.Status status, Sentence sentence, List<String> donors, Amount amount) {
    Match.Slot cue = match.slots().get("cue");
    int from = cue == null ? match.from() : cue.from();
    int to = cue == null ? match.from() + 1 : cue.to();
    String named = parties.recipient(status, sentence, donors, from, to, amount);
    if (named == null && match.attribute("object").equals("recipient")) {
      return parties.object(to, amount.from());
    }
    return named;
  }

  private List<String> subjects(
      Match match, Sentence sentence, int cueFrom, int cueTo, Amount amount) {
    if (match.attribute("object").equals("recipient")) {
      return parties.supporters(sentence, cueFrom, cueTo, amount.from());
    }
    return cueFrom >= amount.to()
        ? parties.behind(sentence, cueTo)
        : parties.donors(sentence, cueFrom, cueTo, amount.from());
  }

  /// Who gives, or, of a sum that is asked for, those who are asked.
  ///
  /// A sum that several give together is no sum of the first of them: «كورفاليا ونوردافيا».
  private @Nullable String donor(
      Sum.Status status, List<String> donors, Sentence sentence, int cueTo, Amount amount) {
    if (status == Sum.Status.REQUESTED) {
      return new Asked(lattice, names).before(cueTo, amount.from());
    }
    if (donors.size() < 2 || respectively(amount.to(), LONGEST_RESPECTIVELY)) {
      return donors.isEmpty() ? null : donors.getFirst();
    }
    return parties.together(donors, sentence.first(), sentence.end());
  }

  private static Sum.Basis basis(Match match, Clause clause, Sum.Status status, String link) {
    if (link.equals("share") || clause.part()) {
      return Sum.Basis.SHARE;
    }
    if (clause.sinceThen() && Parties.accrues(status)) {
      return Sum.Basis.CUMULATIVE;
    }
    String basis = match.attribute("basis");
    return basis.isEmpty() ? Sum.Basis.NEW : Sum.Basis.valueOf(basis.toUpperCase(Locale.ROOT));
  }

  /// «ميزانيتها 10 ملايين، حيث خصصت 2 مليون», «200 ألف من مجمل الميزانية»: a part of the budget that was told just before.
  private boolean ofBudget(Sum.Status status, int cue, Amount amount) {
    if (status != Sum.Status.ALLOCATED) {
      return false;
    }
    int end = Math.min(lattice.tokens().size(), amount.to() + 1);
    for (int i = amount.to(); i < end; i++) {
      if (lattice.any(i, "money_whole", hit -> hit.value().equals("budget"))) {
        return !shares.larger(start(amount.from(), 3), amount).isEmpty();
      }
    }
    boolean where =
        cue > 0 && lattice.any(cue - 1, "clause_break", hit -> hit.value().equals("clause"));
    return where && shares.larger(start(amount.from(), 1), amount).stream().anyMatch(this::budget);
  }

  /// Where the sentence begins that stands so many before that of the token.
  private int start(int token, int before) {
    return lattice.tokens().sentences().get(Math.max(0, sentence(token) - before)).first();
  }

  private boolean budget(Amount amount) {
    int first = Math.max(start(amount.from(), 0), amount.from() - BUDGET_REACH);
    for (int i = first; i < amount.from(); i++) {
      if (lattice.hit(i, "money_budget").isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// One sum for every giver: «قدّمت الكويت والإمارات 200 مليون دولار لكل منهما».
  private void each(Draft draft, Amount amount, Clause clause, Match match, List<String> donors) {
    if (donors.isEmpty()) {
      write(draft, amount, clause, match);
    }
    for (String donor : donors) {
      write(draft.by(donor), amount, clause, match);
    }
  }

  /// «وأوضح أن هذا المبلغ يشمل»: the sum that an earlier sentence told.
  private @Nullable Sum latest() {
    return sums.isEmpty() ? null : sums.getLast();
  }

  private static Sum.Status status(Match match, @Nullable Sum before) {
    String status = match.attribute("status");
    if (status.equals("same")) {
      return before == null ? Sum.Status.DISBURSED : before.status();
    }
    return Sum.Status.valueOf(status.toUpperCase(Locale.ROOT));
  }

  private void linked(Amount amount, Sum last, String link, int from) {
    // «150 مليون يورو (166 مليون دولار)، و32 مليون يورو» hangs on the first and not on the bracket.
    Sum before = link.equals("same") && lastMain != null ? lastMain : last;
    Sum.Basis basis = whole(from, amount.from()) ? Sum.Basis.NEW : basis(link, before);
    // Two costs stand side by side; what comes farther on is another matter («علاوة على 30 مليونا
    // للقروض»).
    boolean far =
        before.status() == Sum.Status.ESTIMATED && link.equals("same") && amount.from() - from > 2;
    if (link.isEmpty() || far) {
      lastSum = null;
      return;
    }
    Sentence sentence = lattice.tokens().sentences().get(sentence(from));
    List<String> behind = parties.from(sentence, amount.to());
    // «جمع المؤتمر 850 مليوناً، بينها 75 مليوناً من نوردافيا»: of what was raised a share has its
    // giver.
    boolean raised = before.status() == Sum.Status.RAISED && basis == Sum.Basis.SHARE;
    List<String> donors =
        Parties.given(before.status())
            ? givers(sentence, from, amount)
            : raised ? behind : List.of();
    String donor = raised ? null : before.donor();
    // «منها 40 مليوناً من نوردافيا»: of what many promised this share is hers.
    boolean share = basis == Sum.Basis.SHARE && donors.equals(behind);
    if (!donors.isEmpty() && (basis == before.basis() || share)) {
      donor = donors.size() < 2 ? donors.getFirst() : parties.together(donors, from, amount.from());
    }
    boolean listed = and(amount.from());
    if (!listed && donors.isEmpty() && basis == before.basis() && another(from, amount.from())) {
      donor = null;
    } else if (donors.isEmpty() && lastDonors.size() == 2 && respectively(amount.to(), 3)) {
      donor = lastDonors.getLast();
    }
    Clause clause = new Clause(lattice, amount.from(), amount.to());
    String own = basis == Sum.Basis.CONVERSION ? null : parties.receiver(sentence, amount.to());
    boolean others =
        basis == before.basis()
            && clause.purpose() != null
            && Objects.equals(before.recipient(), parties.receiver(sentence, from));
    // «15 مليون يورو للاجئين و5 ملايين للتعليم»: who gets the first gets not the second.
    String recipient = own != null ? own : others ? null : before.recipient();
    Draft draft = new Draft(LINKED, before.status(), basis, donor, recipient).apart();
    List<Evidence> evidence = new ArrayList<>();
    int start = donors.isEmpty() || donors.equals(behind) ? amount.from() : from;
    int[] purpose = clause.purpose();
    int end = purpose == null ? amount.to() : purpose[1];
    evidence.add(document.cite(lattice.tokens().span(start, end)));
    evidence.add(before.evidence().getFirst());
    Amount told = basis == Sum.Basis.CONVERSION ? amount.as(before.qualifier()) : amount;
    add(sum(draft, told, clause, purpose, evidence), amount.from());
    if (basis != Sum.Basis.CONVERSION) {
      lastMain = lastSum;
    }
  }

  /// «والإمارات بـ 230 مليوناً»; an amount with «و» of its own is the last giver's, whoever is named before it: «25 مليوناً في صندوق غسران، وبعشرة ملايين».
  private List<String> givers(Sentence sentence, int from, Amount amount) {
    List<String> behind = parties.from(sentence, amount.to());
    if (and(amount.from()) || !behind.isEmpty() && parties.between(from, amount.from()).isEmpty()) {
      return behind;
    }
    return parties.donors(sentence, from, from, amount.from());
  }

  /// «10 ملايين، وهي جزء من منحة بقيمة 22 مليوناً»: what the amount before is a part of.
  private boolean whole(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lattice.any(i, "money_whole", hit -> hit.value().equals("part"))) {
        return true;
      }
    }
    return false;
  }

  /// «110 ملايين و244 مليونا على التوالي»: the second amount is the second giver's.
  private boolean respectively(int to, int reach) {
    int end = Math.min(lattice.tokens().size(), to + reach);
    for (int i = to; i < end && !lattice.tokens().get(i).mark('\u060C'); i++) {
      if (lattice.any(i, "money_split", hit -> hit.value().equals("respectively"))) {
        return true;
      }
    }
    return false;
  }

  /// «والبنك العالمي 500 مليون»: somebody else gives this one, be it known who or not.
  private boolean another(int from, int to) {
    for (int i = from; i < to; i++) {
      for (Clitics.Cut cut : lattice.cuts(i)) {
        if ((cut.cut() & Clitics.WAW) != 0 && (cut.cut() & Clitics.ARTICLE) != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Sum.Basis basis(String link, Sum before) {
    return switch (link) {
      case "conversion" -> Sum.Basis.CONVERSION;
      case "share" -> Sum.Basis.SHARE;
      default -> before.basis();
    };
  }

  /// How an amount hangs on the one before it: `same`, `conversion`, `share` or not at all.
  private String link(int from, int to) {
    if (to - from <= LONGEST_BRACKET && opens(from, to)) {
      return "conversion";
    }
    // «تعادل 38 مليونا» said of something else farther on is no conversion.
    boolean far = to - from > LONGEST_LINK;
    if (partly(from, to)) {
      return "share";
    }
    for (int i = Math.max(from, to - 3); i < to; i++) {
      for (Hit hit : lattice.hits(i, "money_link")) {
        boolean apart = far && hit.value().equals("conversion");
        if (hit.to() <= to && !hit.value().equals("same") && !apart) {
          return hit.value();
        }
      }
    }
    boolean joined = to - from <= (and(to) || next(to) ? LONGEST_LIST : LONGEST_LINK);
    boolean and = false;
    for (int i = from; i <= to && joined; i++) {
      and |= i < to && lattice.tokens().get(i).folded().equals(AND_BY);
      for (Hit hit : lattice.hits(i)) {
        and |= hit.has(Clitics.WAW) || hit.in("money_link") && hit.value().equals("same");
        joined &= !hit.in("money_stop");
      }
    }
    return joined && and ? "same" : "";
  }

  /// «156 مليوناً خصص منها للجهات أكثر من 600 مشروع بكلفة 78 مليوناً»: what is set apart of the amount before.
  private boolean partly(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (lattice.any(i, "money_cue", hit -> hit.value().equals("allocate"))
          && lattice.any(i + 1, "money_link", hit -> hit.value().equals("share"))) {
        return true;
      }
    }
    return false;
  }

  /// «…، وكورفاليا 10 ملايين»: the next giver of a list stands right before its amount.
  private boolean next(int amount) {
    for (int i = Math.max(0, amount - 3); i < amount; i++) {
      if (names.joined(i) && names.party(i, amount) != null && names.end(i) == amount) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(String folded) {
    return folded.equals(AND) || folded.equals(AND_BY);
  }

  /// «… عن طريق الصندوق، و500 مليون»: an amount with «و» of its own goes on with the list, however long its last item was.
  private boolean and(int amount) {
    Token token = lattice.tokens().get(amount);
    return lattice.cut(amount, Clitics.WAW)
        || token.folded().equals(AND)
        || amount > 0 && joins(lattice.tokens().get(amount - 1).folded());
  }

  /// «500 مليون كرونة (50 مليون دولار)», and not «(500 مليون) ونوردافيا (300 مليون)».
  private boolean opens(int from, int to) {
    for (int i = from; i < to && !lattice.tokens().get(i).mark(')'); i++) {
      if (lattice.tokens().get(i).mark('(')) {
        return true;
      }
    }
    return false;
  }

  private void write(Draft draft, Amount amount, Clause clause, Match match) {
    int[] purpose = clause.purpose();
    int to = Math.max(Math.max(match.to(), clause.end()), purpose == null ? 0 : purpose[1]);
    Span span = lattice.tokens().span(Math.min(match.from(), amount.from()), to);
    if (purpose == null && match.attribute("of").equals("work")) {
      purpose = works.before(match, amount);
    }
    add(sum(draft, amount, clause, purpose, List.of(document.cite(span))), amount.from());
    lastMain = lastSum;
  }

  private Sum sum(
      Draft draft,
      Amount amount,
      Clause clause,
      int @Nullable [] purpose,
      List<Evidence> evidence) {
    return new Sum(
        evidence,
        draft.rule(),
        amount.doubts(),
        draft.status(),
        amount.value(),
        amount.low(),
        amount.high(),
        amount.qualifier(),
        amount.currency(),
        draft.basis(),
        draft.donor(),
        draft.recipient(),
        purpose == null ? null : Purpose.words(lattice, purpose[0], purpose[1]),
        clause.period(draft.status()),
        clause.form());
  }

  /// Keeps a sum that stands in the article itself.
  private void add(Sum sum, int token) {
    lastSum = sum;
    boolean price = sum.amount() != null && sum.amount().compareTo(LEAST) < 0;
    // «مئات المليارات» of nobody says no currency is a manner of speaking.
    boolean vague = sum.qualifier() == Qualifier.ORDER && sum.currency() == null;
    if (!price && !vague && document.readable(sum.evidence().getFirst().span())) {
      // Two costs of one paragraph are those of two works, though they are the same.
      int first = sum.status() == Sum.Status.ESTIMATED ? paragraph(token) : start(token, 0);
      Repeats.keep(sums, sum, lattice.tokens().get(first).start());
    }
  }

  /// Money that is plainly asked for or expected without an amount.
  void withoutAmount(Match match) {
    if (sums.size() > MOST_SUMS) {
      return;
    }
    Span span = lattice.tokens().span(match.from(), match.to());
    Sum.Status status = status(match, null);
    boolean orphan = match.attribute("after").equals("money") && !moneyBefore(match.from());
    if (written(span, status) || orphan || !document.readable(span)) {
      return;
    }
    Clause clause = new Clause(lattice, match.from(), match.to());
    int[] purpose = clause.purpose();
    int to = purpose == null ? match.to() : Math.max(match.to(), purpose[1]);
    Amount none =
        new Amount(
            null, null, null, Qualifier.EXACT, null, List.of(), false, match.from(), match.to());
    Draft draft = new Draft(match.rule().id(), status(match, null), Sum.Basis.NEW, null, null);
    sums.add(
        sum(
            draft,
            none,
            clause,
            purpose,
            List.of(document.cite(lattice.tokens().span(match.from(), to)))));
  }

  /// Whether the money is told of already; what the article asks for elsewhere with an amount is no second request.
  private boolean written(Span span, Sum.Status status) {
    for (Sum sum : sums) {
      if (sum.evidence().getFirst().span().overlaps(span)
          || status == Sum.Status.REQUESTED && sum.status() == status) {
        return true;
      }
    }
    return false;
  }

  /// Whether a sum stands earlier in the paragraph.
  private boolean moneyBefore(int token) {
    int offset = lattice.tokens().get(token).start();
    for (Sum sum : sums) {
      int start = sum.evidence().getFirst().span().start();
      if (start < offset && line(lattice.tokens().tokenAt(start)) == line(token)) {
        return true;
      }
    }
    return false;
  }

  private int paragraph(int token) {
    int first = sentence(token);
    for (int i = first; i >= Math.max(0, first - LONGEST_PARAGRAPH); i--) {
      if (lattice.tokens().sentences().get(i).line() != line(token)) {
        return lattice.tokens().sentences().get(i + 1).first();
      }
    }
    return start(token, LONGEST_PARAGRAPH);
  }

  private int line(int token) {
    return lattice.tokens().sentences().get(sentence(token)).line();
  }
}
