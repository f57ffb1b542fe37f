package org.mahdar.extract.sum;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.arabic.Clitics;
import org.mahdar.arabic.Sentence;
import org.mahdar.arabic.Token;
import org.mahdar.arabic.VerbShape;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Sum.Status;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who gives: «تعهدت غسران لشردان بعشرة ملايين دولار» has the donor XC; who receives, [Receivers] tells.
///
/// Over 300 lines: every question here is a walk over the same sentence with the same notion of who is named in it.
final class Parties {
  /// How far before the governing word its subject may stand: «تلدوران تقدم».
  private static final int SUBJECT_REACH = 8;

  private static final int BEHIND_REACH = 5;

  /// How far before «تعهدت كل منها» begins the list of those that are meant.
  private static final int LIST_REACH = 16;

  /// The ending of a plural that is a subject.
  private static final String PLURAL = "\u0648\u0646";

  private static final String AL = "\u0627\u0644";

  /// The pronoun that a state or a body has.
  private static final String HER = "\u0647\u0627";

  /// What opens a quotation between a giver and what he does.
  private static final String QUOTES = "\"\u00AB\u201C\u201D";

  /// How far back a pronoun may mean the one who announces: «أعلنت غسران، وهي عضو في …، أنها ستقدم».
  private static final int ANNOUNCED_REACH = 30;

  private final Lattice lattice;
  private final Names names;
  private final Receivers receivers;

  Parties(Lattice lattice, Names names) {
    this.lattice = lattice;
    this.names = names;
    this.receivers = new Receivers(lattice, names);
  }

  /// Whether a sum of this status has somebody who gives, and not only somebody who asks, gathers or reckons.
  static boolean given(Status status) {
    return switch (status) {
      case PLEDGED, COMMITTED, ALLOCATED, DISBURSED, FROZEN, REDIRECTED, DENIED -> true;
      case REQUESTED, TARGET, NEEDED, ESTIMATED, EXPECTED, RAISED -> false;
    };
  }

  /// Whether sums of this status add up with time.
  static boolean accrues(Status status) {
    return status == Status.DISBURSED || status == Status.RAISED;
  }

  /// The subjects of the governing word: behind it, else before it.
  List<String> donors(Sentence sentence, int cueFrom, int cueTo, int sumFrom) {
    // «رحبت غسران بمساهمة شردان بمبلغ»: a noun behind «ب» has its giver behind it; who welcomes
    // gives nothing.
    boolean noun = names.clitic(cueFrom, Clitics.BEH, true);
    List<String> adjacent = noun ? List.of() : adjacent(sentence.first(), cueFrom);
    if (!adjacent.isEmpty()) {
      return adjacent;
    }
    List<String> behind = subjects(cueTo, sumFrom);
    if (behind.isEmpty()) {
      behind = ofClause(cueTo, sumFrom);
    }
    if (!behind.isEmpty() || noun || subject(cueTo, sumFrom)) {
      return behind;
    }
    List<String> before = last(subjects(start(sentence.first(), cueFrom), cueFrom));
    return before.isEmpty() ? announcing(sentence.first(), cueFrom) : before;
  }

  /// «المساعدات التي قدمتها نوردافيا إلى شردان»: the subject in the clause of what is given.
  private List<String> ofClause(int from, int to) {
    int verb = from + 1;
    boolean given =
        verb < to
            && relative(from)
            && lattice.any(
                verb,
                "money_cue",
                hit -> hit.to() == verb + 1 && hit.entry().field("form").equals("relative"));
    return given ? subjects(verb + 1, to) : List.of();
  }

  /// «أعلنت غسران، وهي عضو في …، أنها ستقدم»: the pronoun is whoever announces.
  private List<String> announcing(int first, int cueFrom) {
    int that = cueFrom - 1;
    boolean pronoun =
        that > first
            && lattice.hit(that, "complementiser").isPresent()
            && lattice.tokens().get(that).folded().endsWith(HER);
    for (int i = that - 1; pronoun && i > Math.max(first, that - ANNOUNCED_REACH); i--) {
      String name = names.party(i, that);
      boolean announces = lattice.any(i - 1, "money_cue", hit -> hit.value().equals("announce"));
      if (name != null && (announces || lattice.hit(i - 1, "cue").isPresent())) {
        return List.of(name);
      }
    }
    return List.of();
  }

  /// «كورفاليا تدعم شردان بمليوني يورو»: who is named behind such a verb is given to, unless two are.
  List<String> supporters(Sentence sentence, int cueFrom, int cueTo, int sumFrom) {
    List<String> before = adjacent(sentence.first(), cueFrom);
    if (before.isEmpty() && !subject(cueTo, sumFrom)) {
      before = last(subjects(start(sentence.first(), cueFrom), cueFrom));
    }
    List<String> behind = supported(cueTo, sumFrom);
    return !before.isEmpty() || behind.size() < 2 ? before : List.of(behind.getFirst());
  }

  /// Who is supported: right behind the verb, or the second of two.
  @Nullable String object(int cueTo, int sumFrom) {
    List<String> behind = supported(cueTo, sumFrom);
    boolean right = cueTo < sumFrom && names.party(cueTo, sumFrom) != null;
    return behind.size() > 1 || right ? behind.getLast() : null;
  }

  /// The names between such a verb and the amount.
  private List<String> supported(int cueTo, int sumFrom) {
    List<String> named = new ArrayList<>();
    for (int i = cueTo; i < sumFrom; i++) {
      String name = names.party(i, sumFrom);
      if (name != null && !named.contains(name)) {
        named.add(name);
      }
    }
    return named;
  }

  /// Whether a verb leaves its subject to the verb before it: «ستقدم مليوناً وستقوم باستثمار مليون».
  boolean carried(int cueFrom, int cueTo, int sumFrom) {
    return lattice.cut(cueFrom, Clitics.WAW) && !subject(cueTo, sumFrom);
  }

  /// How far back the subject of a verb is looked for: not in a dateline, nor before «مانحين» that is the subject itself.
  private int start(int first, int cueFrom) {
    int from = Math.max(first, cueFrom - SUBJECT_REACH);
    for (int i = cueFrom - 1; i >= Math.max(1, from); i--) {
      Token token = lattice.tokens().get(i);
      boolean mark = token.is(Token.Kind.MARK) && !token.mark('\u060C') && !quote(i);
      if (mark || lattice.hit(i, "giver").filter(hit -> hit.to() == cueFrom).isPresent()) {
        return i == cueFrom - 1 ? cueFrom : i + 1;
      }
      if (said(i, cueFrom)) {
        return i + 2;
      }
      if (gathered(i, cueFrom)) {
        return i + 1;
      }
    }
    return from;
  }

  /// The list that ends with the giver before the verb: «لغسران وكورفاليا ونوردافيا حيث تعهدت كل منها»; the giver alone where no list does.
  List<String> group(Sentence sentence, int cueFrom, List<String> givers) {
    List<String> listed = new ArrayList<>();
    for (int i = Math.max(sentence.first(), cueFrom - LIST_REACH); i < cueFrom; i++) {
      String name = names.party(i, cueFrom);
      if (name == null) {
        continue;
      }
      if (!names.joined(i)) {
        listed.clear();
      }
      if (!listed.contains(name)) {
        listed.add(name);
      }
    }
    return givers.isEmpty() || listed.containsAll(givers) ? listed : givers;
  }

  /// Who is named between two amounts: «20 مليوناً، وكورفاليا ونوردافيا بعشرة ملايين».
  List<String> between(int from, int to) {
    return subjects(from, to);
  }

  /// «أكد وزير خارجية غسران أن [الدول المشاركة في اللقاء] تعهدت»: who speaks gives nothing where others are the subject of what he says.
  private boolean said(int i, int cueFrom) {
    boolean that = lattice.hit(i, "complementiser").filter(hit -> hit.to() == i + 1).isPresent();
    return that && i + 2 <= cueFrom && (group(i + 1) || gathering(i + 1));
  }

  /// «استضافت غسران قمة للعصبة تعهدت»: the gathering promises, and not its host.
  private boolean gathered(int i, int cueFrom) {
    boolean noun = lattice.any(i, "meeting_noun", hit -> hit.cut() == 0);
    boolean alone = i + 1 == cueFrom || names.clitic(i + 1, Clitics.LAM);
    return noun && alone && lattice.hit(i - 1, "money_place").isEmpty();
  }

  private boolean group(int i) {
    return lattice.any(i, "giver", hit -> (hit.cut() & Clitics.PREPOSITION) == 0);
  }

  /// Who gives what stands before the verb: «110 ملايين تعهدت بها نوردافيا».
  List<String> behind(Sentence sentence, int cueTo) {
    return subjects(cueTo, Math.min(sentence.end(), cueTo + BEHIND_REACH));
  }

  /// «منحة قدرها 25 مليون دولار من نوردافيا»: who is named right behind the amount.
  List<String> from(Sentence sentence, int sumTo) {
    Hit of = sumTo + 1 < sentence.end() ? lattice.hit(sumTo, "money_source").orElse(null) : null;
    String name = of == null ? null : source(of.to(), sentence.end());
    return name == null ? List.of() : List.of(name);
  }

  /// «منحة نوردافية قدرها 20 مليونا», «المساعدات الإنسانية الغسرانية»: the one state whose gift it is; none where two are named so.
  List<String> byAdjective(int from, int sumFrom) {
    for (int gift = sumFrom - 1; gift >= from; gift--) {
      Hit noun = lattice.hit(gift, "money_gift").orElse(null);
      for (int i = gift + 1; noun != null && i <= Math.min(gift + 2, sumFrom - 1); i++) {
        Hit state = lattice.hit(i, "nationality").orElse(null);
        boolean agrees =
            lattice.tokens().get(i).folded().startsWith(AL) == noun.has(Clitics.ARTICLE);
        if (state != null && agrees) {
          boolean more = state.to() < sumFrom && lattice.hit(state.to(), "nationality").isPresent();
          return more ? List.of() : List.of(state.value());
        }
        if (!agrees || names.oblique(i)) {
          break;
        }
      }
    }
    return List.of();
  }

  private @Nullable String source(int i, int limit) {
    NameMention name = names.name(i, limit);
    return name == null ? Agencies.name(lattice, i, limit) : Names.label(name);
  }

  /// «وقعت شردان مع الصندوق الغسراني اتفاقية قرض»: the one body of those who agree, which lends to the others; null where none or several are named.
  @Nullable String lender(Sentence sentence, int cueFrom, int sumFrom) {
    String lender = null;
    for (int i = Math.max(sentence.first(), cueFrom - LIST_REACH); i < sumFrom; i++) {
      NameMention name = names.name(i, sumFrom);
      String one =
          name != null && name.kind() == NameMention.Kind.ORGANISATION
              ? Names.label(name)
              : Agencies.name(lattice, i, sumFrom);
      if (one == null || names.clitic(i, Clitics.LAM)) {
        continue;
      }
      if (lender != null && !lender.equals(one)) {
        return null;
      }
      lender = one;
      i = names.end(i) - 1;
    }
    return lender;
  }

  /// Who is given an amount that stands in a list: «10 ملايين لغسران و5 ملايين لشردان».
  @Nullable String receiver(Sentence sentence, int sumTo) {
    return receivers.at(sumTo, sentence.end());
  }

  /// «تلقت شردان 3 ملايين من غسران»: who is named behind «من».
  @Nullable String source(Sentence sentence, int from) {
    int last = Math.min(sentence.end(), from + SUBJECT_REACH + SUBJECT_REACH);
    for (int i = from + 1; i < last; i++) {
      String name = source(i, sentence.end());
      if (name != null && lattice.hit(i - 1, "money_source").isPresent()) {
        return name;
      }
    }
    return null;
  }

  /// «ووعد [المشاركون] بعشرة ملايين»: a subject that names nobody; who is named before the verb gives nothing.
  private boolean subject(int at, int limit) {
    if (at >= limit) {
      return false;
    }
    // «تعهد مشاركون», «تعهدت الدول», «أعلنت كل من الدولتين»: who names nobody.
    return person(at)
        || lattice.any(at, "money_split", hit -> hit.value().equals("members"))
        || counted(at)
        || lattice.hit(at, "giver").isPresent()
        || lattice.tokens().get(at).folded().endsWith(PLURAL)
        || lattice.tokens().get(at).folded().startsWith(AL)
            && lattice.mentions(at).isEmpty()
            && !lattice.any(at, "money_cue", hit -> hit.entry().field("form").equals("masdar"));
  }

  /// «تعهدت 14 دولة بينها غسران».
  private boolean counted(int at) {
    for (Lattice.Placed placed : lattice.mentions(at)) {
      if (placed.mention() instanceof QuantityMention) {
        return true;
      }
    }
    return false;
  }

  private boolean person(int at) {
    for (Lattice.Placed placed : lattice.mentions(at)) {
      if (placed.mention() instanceof NameMention name && name.kind() == NameMention.Kind.PERSON) {
        return true;
      }
    }
    return false;
  }

  /// Who is to receive: named behind «ل», or the subject of a need («تحتاج شردان إلى», «شردان تحتاج إلى»).
  @Nullable String recipient(
      Status status,
      Sentence sentence,
      List<String> donors,
      int cueFrom,
      int cueTo,
      Amount amount) {
    String named = receivers.recipient(sentence, donors, cueTo, amount.from(), amount.to());
    if (named != null || status != Status.NEEDED || !verb(cueFrom)) {
      return named;
    }
    // «قدرت المنظمة الحاجة التي تحتاج لها شردان»: who reckons needs nothing.
    int subject = cueTo;
    while (subject < amount.from() && lattice.hit(subject, "money_resumed").isPresent()) {
      subject++;
    }
    String behind = subject < amount.from() ? names.party(subject, amount.from()) : null;
    if (behind != null && !names.oblique(subject)) {
      return behind;
    }
    List<String> needy = donors(sentence, cueFrom, cueTo, amount.from());
    return needy.isEmpty() ? null : needy.getFirst();
  }

  private boolean verb(int cue) {
    return lattice
        .hit(cue, "money_cue")
        .filter(hit -> hit.entry().field("form").endsWith("perfect"))
        .isPresent();
  }

  /// The names right before the verb: in «غسران تمنح شردان» Ghasran gives, and Shardan is no giver.
  private List<String> adjacent(int first, int cueFrom) {
    LinkedList<String> givers = new LinkedList<>();
    int to = cueFrom > first && quote(cueFrom - 1) ? cueFrom - 1 : cueFrom;
    for (int i = cueFrom - 1; i >= Math.max(first, cueFrom - SUBJECT_REACH); i--) {
      NameMention name = names.name(i, to);
      if (name != null && names.endsAt(i, name, to) && names.oblique(i)) {
        // «في غسران وشردان»: neither of them gives.
        return List.of();
      }
      if (name == null || !names.endsAt(i, name, to)) {
        continue;
      }
      if (gathering(i - 1)) {
        return List.of();
      }
      givers.addFirst(Names.label(name));
      to = i;
      if (!names.joined(i)) {
        break;
      }
    }
    return givers;
  }

  /// The words by which the article names several givers of one sum: «كورفاليا ونوردافيا»; null where other words stand between them.
  @Nullable String together(List<String> givers, int from, int to) {
    for (int first = from; first < to; first++) {
      int end = listed(givers, first, to);
      if (end > first) {
        String words = lattice.tokens().surface(first, end);
        return names.joined(first) ? words.substring(1) : words;
      }
    }
    return null;
  }

  /// Behind the list of just these givers that begins at the token, -1 where none does.
  private int listed(List<String> givers, int first, int to) {
    int at = first;
    for (int g = 0; g < givers.size(); g++) {
      boolean comma = g > 0 && at < to && lattice.tokens().get(at).mark('\u060C');
      at = comma ? at + 1 : at;
      if (at >= to || !givers.get(g).equals(names.party(at, to)) || g > 0 && !names.joined(at)) {
        return -1;
      }
      at = names.end(at);
    }
    return at;
  }

  private boolean quote(int i) {
    Token token = lattice.tokens().get(i);
    return token.is(Token.Kind.MARK) && QUOTES.indexOf(token.folded().charAt(0)) >= 0;
  }

  private static List<String> last(List<String> givers) {
    return givers.isEmpty() ? givers : List.of(givers.getLast());
  }

  /// Whether a name may be who gives: no part of another name («مشروع تطهير شردان»), and not who is given to («على منح شردان»).
  private boolean gives(int i, int from) {
    if (i == from) {
      return true;
    }
    if (receiving(i - 1)) {
      return false;
    }
    // «بخصوص مساعدة غسران»: who is helped.
    if (lattice.any(i - 1, "money_cue", hit -> hit.value().equals("aid"))) {
      return false;
    }
    Token before = lattice.tokens().get(i - 1);
    boolean known =
        before.is(Token.Kind.MARK)
            || lattice.hit(i - 1, "function_word").isPresent()
            || lattice.hit(i - 1, "complementiser").isPresent()
            || lattice.hit(i - 1, "clause_break").isPresent()
            || names.stately(i - 1)
            || lattice.hit(i - 1, "cue").isPresent()
            || lattice.hit(i - 1, "money_cue").isPresent()
            || VerbShape.of(before.folded()) != VerbShape.NONE;
    return known || names.joined(i) || behindMention(i);
  }

  private boolean behindMention(int i) {
    for (int b = Math.max(0, i - 6); b < i; b++) {
      for (Lattice.Placed placed : lattice.mentions(b)) {
        if (placed.to() == i) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean receiving(int i) {
    return lattice.any(i, "money_purpose", hit -> hit.value().equals("recipient"));
  }

  private List<String> subjects(int from, int to) {
    List<String> givers = new ArrayList<>();
    int next = -1;
    int oblique = -1;
    for (int i = from; i < to; i++) {
      // «المؤتمر الذي تستضيفه لندن»: who is named in a relative clause gives nothing.
      if (relative(i) || partly(i, to)) {
        i = comma(i, to);
        continue;
      }
      String name = names.party(i, to);
      // «لغسران وكورفاليا»: what is joined with a name behind a preposition stands there too.
      boolean behind = name != null && names.oblique(i) || i == oblique && names.joined(i);
      boolean body = Receivers.body(lattice, i);
      if (name != null && behind || body) {
        oblique = body ? Receivers.end(lattice, i, to) : names.end(i);
        i = oblique - 1;
        continue;
      }
      if (name == null
          || gathering(i - 1)
          || !gives(i, from)
          || !givers.isEmpty() && !names.joined(i)) {
        continue;
      }
      if (i >= next) {
        givers.add(name);
        next = i + 1;
      }
    }
    return givers;
  }

  /// «14 دولة بينها غسران وكورفاليا»: those that are named are not all who give, unless it is said of one («منها غسران التي ستقدم»).
  private boolean partly(int i, int to) {
    return lattice.any(i, "money_link", hit -> hit.value().equals("share"))
        && i + 1 < to
        && names.party(i + 1, to) != null
        && !relative(names.end(i + 1));
  }

  private boolean relative(int i) {
    return lattice.hit(i, "clause_break").filter(hit -> hit.value().equals("relative")).isPresent();
  }

  private int comma(int from, int limit) {
    int i = from;
    while (i < limit && !lattice.tokens().get(i).mark('\u060C')) {
      i++;
    }
    return i;
  }

  /// «مؤتمر لندن»: the place names the meeting.
  private boolean gathering(int i) {
    int noun = i > 0 && quote(i) ? i - 1 : i;
    return noun >= 0 && lattice.hit(noun, "meeting_noun").isPresent();
  }
}
