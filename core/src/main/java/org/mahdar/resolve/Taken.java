package org.mahdar.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Reuse;
import org.mahdar.model.Span;

/// Judges what an article took from those before it: which of them are its sources, and which sentence comes from which.
final class Taken {
  /// Half of one in the other makes a copy.
  private static final double HALF = 0.5;

  /// A source that gives less than this to a larger article gave it no story.
  private static final double PART = 0.25;

  private static final double OF_RUNS = 0.25;
  private static final int SHORTEST_NOTE = 12;
  private static final int SHORTEST_PART = 30;

  /// From here on a story is told again and not reported anew; where the later article names an agency, fewer of its turns of phrase need
  /// to be the same.
  private static final double RETOLD = 0.4;

  private static final double THIRD = 0.36;
  private static final double RUNS = 0.25;
  private static final double RUNS_BY_AGENCY = 0.14;
  private static final int FEWEST_RETOLD = 4;

  /// Two notes on one event are alike of themselves.
  private static final int SHORTEST_STORY = 60;

  private static final int SAME_STORY = 3;
  private static final double NEARLY_ALL = 0.9;

  private final Story later;
  private final List<Source> sources = new ArrayList<>();

  private record Source(Story story, Alignment aligned, boolean words) {
    boolean gives(int sentence) {
      return words ? aligned.copied()[sentence] >= HALF : aligned.retold()[sentence] >= RETOLD;
    }
  }

  private Taken(Story later) {
    this.later = later;
  }

  /// What an article took, empty where nothing, and which of the candidates it might have taken it from.
  record Verdict(Optional<Reuse> reuse, Set<DocumentId> sources) {}

  /// What `later` took from `candidates`.
  ///
  /// @param candidates the earliest first
  static Verdict from(List<Story> candidates, Story later) {
    Taken taken = new Taken(later);
    candidates.forEach(taken::weigh);
    Set<DocumentId> sources = new HashSet<>();
    taken.sources.forEach(source -> sources.add(source.story().document().id()));
    return new Verdict(taken.sources.isEmpty() ? Optional.empty() : taken.reuse(), sources);
  }

  private void weigh(Story earlier) {
    Alignment words = Alignment.ofWords(later, earlier);
    if (copied(words)) {
      if (!Formula.only(later, earlier, words)) {
        sources.add(new Source(earlier, words.withStems(), true));
      }
    } else if (retold(earlier, words)) {
      sources.add(new Source(earlier, words.withStems(), false));
    }
  }

  /// Names and phrases of the trade cover much of a short text; only whole runs, word after word, are copied.
  private boolean copied(Alignment words) {
    if (Math.max(words.contained(), words.copiedRuns()) < OF_RUNS) {
      return false;
    }
    double share = words.copiedShare(HALF);
    boolean note = words.earlier().words() >= SHORTEST_NOTE && words.contained() >= HALF;
    boolean part = share >= PART && share * later.words() >= SHORTEST_PART;
    return share >= HALF && later.words() >= SHORTEST_NOTE || note || part;
  }

  /// Told again within days, in other words, by another outlet: sentence by sentence the same things, with the same turns of phrase.
  private boolean retold(Story earlier, Alignment words) {
    boolean notes = Math.min(later.words(), earlier.words()) < SHORTEST_STORY;
    if (notes || sameOutlet(earlier) || daysApart(earlier) > SAME_STORY) {
      return false;
    }
    boolean agency = later.document().agency() != null;
    double runs = Math.max(shared(later, earlier), shared(earlier, later));
    if (runs < (agency ? RUNS_BY_AGENCY : RUNS)) {
      return false;
    }
    Alignment forth = words.withStems();
    Alignment back = Alignment.ofWords(earlier, later).withStems();
    return forth.retoldShare(RETOLD) >= THIRD
        && back.retoldShare(RETOLD) >= THIRD
        && count(forth) >= FEWEST_RETOLD;
  }

  private static int count(Alignment aligned) {
    int count = 0;
    for (double share : aligned.retold()) {
      count += share >= RETOLD ? 1 : 0;
    }
    return count;
  }

  /// The share of an article's words in runs of three stems that the other has too.
  private static double shared(Story story, Story other) {
    Map<Long, Boolean> theirs = new HashMap<>();
    for (long run : Hashes.runs(other.stems(), 3)) {
      theirs.put(run, true);
    }
    long[] runs = Hashes.runs(story.stems(), 3);
    int words = 0;
    int end = 0;
    for (int i = 0; i < runs.length; i++) {
      if (theirs.containsKey(runs[i])) {
        words += i + 3 - Math.max(i, end);
        end = i + 3;
      }
    }
    return (double) words / Math.max(1, story.words());
  }

  private boolean sameOutlet(Story earlier) {
    String mine = later.document().outlet();
    return mine != null && mine.equals(earlier.document().outlet());
  }

  private long daysApart(Story earlier) {
    Edtf mine = later.document().created().edtf();
    Edtf theirs = earlier.document().created().edtf();
    return mine == null || theirs == null ? Long.MAX_VALUE : Days.apart(mine, theirs);
  }

  private Optional<Reuse> reuse() {
    List<Reuse.Passage> passages = new ArrayList<>();
    Map<DocumentId, Integer> words = new HashMap<>();
    int taken = 0;
    double exactly = 0;
    for (int s = 0; s < later.sentences().size(); s++) {
      Story.Part part = later.sentences().get(s);
      Source source = giver(s);
      passages.add(passage(part, source, s));
      if (source != null) {
        taken += part.words();
        words.merge(source.story().document().id(), part.words(), Integer::sum);
        exactly += part.words() * source.aligned().copied()[s];
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<DocumentId> givers = mostFirst(words);
    double share = (double) taken / later.words();
    double most = (double) words.getOrDefault(givers.getFirst(), 0) / later.words();
    boolean retold = sources.stream().anyMatch(source -> !source.words());
    boolean whole = retold || most >= HALF;
    Reuse.Sort sort = sort(share, whole, exactly >= NEARLY_ALL * taken, givers, words);
    DocumentId self = later.document().id();
    return Optional.of(
        new Reuse(self, sort, whole ? givers.getFirst() : self, givers, passages, List.of()));
  }

  /// Those who gave most of the words first.
  private static List<DocumentId> mostFirst(Map<DocumentId, Integer> words) {
    List<DocumentId> givers = new ArrayList<>(words.keySet());
    givers.sort(
        Comparator.<DocumentId>comparingInt(id -> -words.getOrDefault(id, 0))
            .thenComparing(DocumentId::value));
    return givers;
  }

  private Reuse.Sort sort(
      double share,
      boolean whole,
      boolean exact,
      List<DocumentId> givers,
      Map<DocumentId, Integer> words) {
    boolean two = givers.size() > 1 && words.getOrDefault(givers.get(1), 0) >= PART * later.words();
    if (two) {
      return Reuse.Sort.GLUED;
    }
    if (!whole) {
      return Reuse.Sort.CONTAINS;
    }
    boolean all = share >= NEARLY_ALL;
    return exact && all ? Reuse.Sort.VERBATIM : exact ? Reuse.Sort.UPDATED : Reuse.Sort.REWRITE;
  }

  /// The earliest source that has the sentence.
  private @Nullable Source giver(int sentence) {
    for (Source source : sources) {
      if (source.gives(sentence)) {
        return source;
      }
    }
    return null;
  }

  private static Reuse.Passage passage(Story.Part part, @Nullable Source source, int sentence) {
    if (source == null) {
      return new Reuse.Passage(part.span(), null, null);
    }
    int from = source.aligned().from()[sentence];
    Span span = from < 0 ? null : source.story().sentences().get(from).span();
    return new Reuse.Passage(part.span(), source.story().document().id(), span);
  }
}
