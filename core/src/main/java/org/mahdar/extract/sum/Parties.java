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
import org.mahdar.model.Sum.Status;
import org.mahdar.rules.Hit;
import org.mahdar.rules.Lattice;

/// Who gives and who receives: «تعهدت كندا لليمن بعشرة ملايين دولار» has the donor CA and the recipient YE.
///
/// Over 300 lines: both are told apart by the same questions to the same words.
final class Parties {
  /// How far before the governing word its subject may stand: «السويد تقدم».
  private static final int SUBJECT_REACH = 8;

  private static final int BEHIND_REACH = 5;

  private static final int RECIPIENT_REACH = 7;

  /// The ending of a plural that is a subject.
  private static final String PLURAL = "\u0648\u0646";

  private static final String AL = "\u0627\u0644";

  /// U+0644 twice: «ل» with the article.
  private static final String LIL = "\u0644\u0644";

  private final Lattice lattice;

  Parties(Lattice lattice) {
    this.lattice = lattice;
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
    // «رحبت كندا بمساهمة اليابان بمبلغ»: a noun behind «ب» has its giver behind it; who welcomes
    // gives nothing.
    boolean noun = clitic(cueFrom, Clitics.BEH, true);
    List<String> adjacent = noun ? List.of() : adjacent(sentence.first(), cueFrom);
    if (!adjacent.isEmpty()) {
      return adjacent;
    }
    List<String> behind = subjects(cueTo, sumFrom);
    return behind.isEmpty() && !noun && !subject(cueTo, sumFrom)
        ? last(subjects(start(sentence.first(), cueFrom), cueFrom))
        : behind;
  }

  /// How far back the subject of a verb is looked for: not in a dateline, nor before «مانحين» that is the subject itself.
  private int start(int first, int cueFrom) {
    int from = Math.max(first, cueFrom - SUBJECT_REACH);
    for (int i = cueFrom - 1; i >= from; i--) {
      Token token = lattice.tokens().get(i);
      boolean mark = token.is(Token.Kind.MARK) && !token.mark('\u060C');
      if (mark || lattice.hit(i, "giver").filter(hit -> hit.to() == cueFrom).isPresent()) {
        return i == cueFrom - 1 ? cueFrom : i + 1;
      }
    }
    return from;
  }

  /// Who gives what stands before the verb: «110 ملايين تعهدت بها فرنسا».
  List<String> behind(Sentence sentence, int cueTo) {
    return subjects(cueTo, Math.min(sentence.end(), cueTo + BEHIND_REACH));
  }

  /// «تلقت شردان 3 ملايين من غسران»: who is named behind «من».
  @Nullable String source(Sentence sentence, int from) {
    int last = Math.min(sentence.end(), from + SUBJECT_REACH + SUBJECT_REACH);
    for (int i = from + 1; i < last; i++) {
      NameMention name = name(i, sentence.end());
      if (name != null && lattice.hit(i - 1, "money_source").isPresent()) {
        return label(name);
      }
    }
    return null;
  }

  /// «ووعد [المشاركون] بعشرة ملايين»: a subject that names nobody; who is named before the verb gives nothing.
  private boolean subject(int at, int limit) {
    if (at >= limit) {
      return false;
    }
    boolean person =
        lattice.mentions(at).stream()
            .anyMatch(placed ->
                placed.mention() instanceof NameMention name
                    && name.kind() == NameMention.Kind.PERSON);
    // «تعهد مشاركون», «تعهدت الدول»: who names nobody.
    return person
        || lattice.hit(at, "giver").isPresent()
        || lattice.tokens().get(at).folded().endsWith(PLURAL)
        || lattice.tokens().get(at).folded().startsWith(AL) && lattice.mentions(at).isEmpty();
  }

  /// Who is to receive: named behind «ل», or the subject of a need («يحتاج اليمن إلى», «اليمن يحتاج إلى»).
  @Nullable String recipient(
      Status status,
      Sentence sentence,
      List<String> donors,
      int cueFrom,
      int cueTo,
      Amount amount) {
    String named = recipient(sentence, donors, cueTo, amount.from(), amount.to());
    if (named != null || status != Status.NEEDED || !verb(cueFrom)) {
      return named;
    }
    List<String> names = donors(sentence, cueFrom, cueTo, amount.from());
    return names.isEmpty() ? null : names.getFirst();
  }

  private boolean verb(int cue) {
    return lattice
        .hit(cue, "money_cue")
        .filter(hit -> hit.entry().field("form").endsWith("perfect"))
        .isPresent();
  }

  /// The names right before the verb: in «كوريا تمنح تونس» Korea gives, and Tunisia is no giver.
  private List<String> adjacent(int first, int cueFrom) {
    LinkedList<String> names = new LinkedList<>();
    int to = cueFrom;
    for (int i = cueFrom - 1; i >= Math.max(first, cueFrom - SUBJECT_REACH); i--) {
      NameMention name = name(i, to);
      if (name == null || !endsAt(i, name, to) || oblique(i)) {
        continue;
      }
      names.addFirst(label(name));
      to = i;
      if (!joined(i)) {
        break;
      }
    }
    return names;
  }

  private boolean endsAt(int i, NameMention name, int to) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.to() == to && placed.mention().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /// The words by which the article names several givers of one sum, from the first to the last: «كورفاليا ونوردافيا».
  @Nullable String together(List<String> givers, int from, int to) {
    int first = -1;
    int end = -1;
    for (int i = from; i < to; i++) {
      String party = party(i, to);
      if (party != null && first < 0 && party.equals(givers.getFirst())) {
        first = i;
      }
      if (party != null && first >= 0 && party.equals(givers.getLast())) {
        end = end(i);
      }
    }
    return first < 0 || end < 0 ? null : lattice.tokens().surface(first, end);
  }

  private int end(int i) {
    int end = i + 1;
    for (Lattice.Placed placed : lattice.mentions(i)) {
      end = placed.mention() instanceof NameMention ? Math.max(end, placed.to()) : end;
    }
    return end;
  }

  private static List<String> last(List<String> names) {
    return names.isEmpty() ? names : List.of(names.getLast());
  }

  /// Whether a name may be who gives: no part of another name («مشروع تطهير تونس»), and not who is given to («على منح تونس»).
  private boolean gives(int i, int from) {
    if (i == from) {
      return true;
    }
    if (receiving(i - 1)) {
      return false;
    }
    Token before = lattice.tokens().get(i - 1);
    boolean known =
        before.is(Token.Kind.MARK)
            || lattice.hit(i - 1, "function_word").isPresent()
            || lattice.hit(i - 1, "complementiser").isPresent()
            || lattice.hit(i - 1, "clause_break").isPresent()
            || stately(i - 1)
            || lattice.hit(i - 1, "cue").isPresent()
            || lattice.hit(i - 1, "money_cue").isPresent()
            || VerbShape.of(before.folded()) != VerbShape.NONE;
    return known || joined(i) || behindMention(i);
  }

  private boolean stately(int i) {
    return lattice.hits(i).stream()
        .anyMatch(hit ->
            hit.in("state_body")
                || hit.in("role")
                || hit.in("portfolio")
                || hit.in("giver")
                || hit.in("body"));
  }

  /// Whether a body of state or a group of givers is named there, be it without a name of its own («الوزارة»).
  boolean body(int from, int to) {
    for (int i = from; i < to; i++) {
      if (stately(i)) {
        return true;
      }
    }
    return false;
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
    List<String> names = new ArrayList<>();
    int next = -1;
    for (int i = from; i < to; i++) {
      // «المؤتمر الذي تستضيفه لندن»: who is named in a relative clause gives nothing.
      if (relative(i)) {
        i = comma(i, to);
        continue;
      }
      String name = party(i, to);
      if (name == null
          || gathering(i - 1)
          || oblique(i)
          || !gives(i, from)
          || !names.isEmpty() && !joined(i)) {
        continue;
      }
      if (i >= next) {
        names.add(name);
        next = i + 1;
      }
    }
    return names;
  }

  /// The label of a name, or the state of «الحكومة الألمانية»; null where the token names nobody.
  private @Nullable String party(int i, int limit) {
    NameMention name = name(i, limit);
    if (name != null) {
      return label(name);
    }
    return lattice
        .hit(i, "nationality")
        .filter(hit -> hit.to() <= limit && hit.has(Clitics.ARTICLE) && i > 0 && stately(i - 1))
        .map(Hit::value)
        .orElse(null);
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
    return i >= 0 && lattice.hit(i, "meeting_noun").isPresent();
  }

  private boolean joined(int i) {
    return lattice.cut(i, Clitics.WAW);
  }

  /// The name that starts at the token and gives or receives money, or null.
  @Nullable NameMention name(int i, int limit) {
    for (Lattice.Placed placed : lattice.mentions(i)) {
      if (placed.mention() instanceof NameMention name && placed.to() <= limit) {
        boolean party =
            switch (name.kind()) {
              case PERSON -> name.country() != null;
              case ORGANISATION -> true;
              case PLACE ->
                  name.country() != null
                      && !"region".equals(name.placeKind())
                      && !"camp".equals(name.placeKind());
              case OUTLET, INSTRUMENT -> false;
            };
        if (party) {
          return name;
        }
      }
    }
    return null;
  }

  static String label(NameMention name) {
    return name.country() != null ? name.country() : name.name();
  }

  /// Whether the name stands behind a preposition: «في الرياض», «لليمن», «بروما»; the first of «كل من غسران وشردان» does not.
  boolean oblique(int i) {
    return clitic(i, Clitics.LAM | Clitics.BEH)
        || i > 0
            && lattice.hit(i - 1, "money_place").filter(hit -> hit.to() == i).isPresent()
            && !member(i);
  }

  private boolean member(int i) {
    return i > 1
        && lattice.any(i - 2, "money_split", hit -> hit.to() == i && hit.value().equals("members"));
  }

  boolean clitic(int i, int mask) {
    return clitic(i, mask, false);
  }

  private boolean clitic(int i, int mask, boolean cues) {
    boolean bare = false;
    boolean cut = false;
    for (Hit hit : lattice.hits(i)) {
      if (cues || !hit.in("money_cue")) {
        cut |= hit.has(mask);
        bare |= (hit.cut() & Clitics.PREPOSITION) == 0;
      }
    }
    return cut && !bare;
  }

  /// The name behind «ل», «إلى», «لصالح», beside the amount or between the governing word and it, else the one that something is given:
  /// «منحت اليابان الأردن 40 مليون دولار».
  private @Nullable String recipient(
      Sentence sentence, List<String> donors, int cueTo, int sumFrom, int sumTo) {
    String behind =
        receiver(sumTo, Math.min(sentence.end(), sumTo + RECIPIENT_REACH), sentence.end());
    String before = behind != null ? behind : receiver(cueTo, sumFrom, sumFrom);
    return before != null || donors.isEmpty() ? before : given(donors, cueTo, sumFrom);
  }

  private @Nullable String given(List<String> donors, int from, int sumFrom) {
    for (int i = from; i < sumFrom; i++) {
      NameMention name = name(i, sumFrom);
      if (name != null
          && endsAt(i, name, sumFrom)
          && !joined(i)
          && !oblique(i)
          && !donors.contains(label(name))) {
        return label(name);
      }
    }
    return null;
  }

  /// The state of «للشعب اليمني».
  private @Nullable String people(int i, int limit) {
    boolean prefixed = lattice.tokens().get(i).folded().startsWith(LIL);
    return prefixed && i + 1 < limit
        ? lattice
            .hit(i + 1, "nationality")
            .filter(hit -> hit.has(Clitics.ARTICLE))
            .map(Hit::value)
            .orElse(null)
        : null;
  }

  /// «لما يسمى [التحالف]», «لما يعرف بـ[الصندوق]»: the preposition stands before the words that keep their distance.
  private boolean soCalled(int name, int from) {
    for (int i = Math.max(from, name - 3); i < name; i++) {
      if (lattice.any(i, "naming", hit -> hit.has(Clitics.LAM))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String receiver(int from, int to, int limit) {
    for (int i = from; i < to; i++) {
      NameMention name = name(i, limit);
      boolean receives =
          clitic(i, Clitics.LAM)
              || soCalled(i, from)
              || i > from
                  && lattice
                      .hit(i - 1, "money_purpose")
                      .filter(hit -> hit.value().equals("recipient"))
                      .isPresent();
      if (name != null && receives) {
        return label(name);
      }
      String people = people(i, limit);
      if (people != null) {
        return people;
      }
    }
    return null;
  }
}
