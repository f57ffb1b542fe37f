package org.mahdar.extract.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Statement;

/// Reads «نقلت وكالة … عن مسؤول قوله إن»: a channel, the one it quotes, and what he says.
final class Relays {
  private static final int FARTHEST_SOURCE = 12;
  private static final CueWord.Takes RELAY = CueWord.Takes.RELAY;

  private final Phrases phrases;
  private final Subjects subjects;
  private final Complements complements;
  private final Extents extents;

  Relays(Phrases phrases, Subjects subjects, Complements complements, Extents extents) {
    this.phrases = phrases;
    this.subjects = subjects;
    this.complements = complements;
    this.extents = extents;
  }

  boolean handles(Cue cue) {
    return cue.word().takes(RELAY) && cue.word().finite() && !cue.word().object();
  }

  Optional<Draft> read(Article article, Cue cue, Discourse discourse) {
    int limit = article.reach(cue.at());
    int from = subjects.start(article, cue.to(), limit);
    Optional<Phrase> channel = phrases.read(article, from, limit, false);
    if (channel.isEmpty()) {
      channel = subjects.before(article, cue);
    }
    boolean outlet =
        channel
            .filter(phrase ->
                phrase.kind() == Phrase.Kind.OUTLET || phrase.kind() == Phrase.Kind.DOCUMENT)
            .isPresent();
    int about = about(article, cue, Math.max(from, channel.map(Phrase::to).orElse(from)), limit);
    if (!outlet && (about < 0 || channel.isPresent())) {
      return Optional.empty();
    }
    return about < 0
        ? unnamed(article, cue, discourse, channel.orElseThrow(), limit)
        : named(article, cue, discourse, channel.orElse(null), about, limit);
  }

  /// «ونقلت وكالة هاوار، أمس، أن»: nobody is named.
  private Optional<Draft> unnamed(
      Article article, Cue cue, Discourse discourse, Phrase channel, int limit) {
    Optional<Complement> found =
        complements.find(article, cue.word(), Math.max(channel.to(), cue.to()), limit);
    return found.flatMap(complement ->
        extents
            .of(article, complement)
            .map(extent ->
                draft(
                    article,
                    cue,
                    complement,
                    extent,
                    channel,
                    teller(article, cue, discourse, channel, complement.at()),
                    -1)));
  }

  /// «نقلت عنه الوكالة قوله»: he who spoke before, by way of the agency; else nobody who is named.
  private static Voice teller(
      Article article, Cue cue, Discourse discourse, Phrase channel, int end) {
    Voice through = discourse.voice(channel, cue.word());
    for (int i = cue.to(); i < end; i++) {
      if (article.is(i, "about_him")) {
        CueWord.Agreement whose =
            article.hers(i) ? CueWord.Agreement.FEMININE : CueWord.Agreement.MASCULINE;
        return discourse.last(whose).map(v -> v.through(through.via()).open()).orElse(through);
      }
    }
    return through;
  }

  private Optional<Draft> named(
      Article article,
      Cue cue,
      Discourse discourse,
      @Nullable Phrase channel,
      int about,
      int limit) {
    Optional<Complement> that = complements.find(article, cue.word(), about + 1, limit);
    int end = that.map(Complement::at).orElse(limit);
    Optional<Phrase> source = phrases.read(article, about + 1, end, that.isPresent());
    if (source.isEmpty() && that.isPresent()) {
      source = subjects.unknown(article, about + 1, end);
    }
    Optional<Complement> found =
        that.isPresent()
            ? that
            : source.flatMap(phrase -> behindAside(article, phrase.to(), limit));
    if (source.isEmpty() || found.isEmpty()) {
      return Optional.empty();
    }
    if (channels(article, source.get(), end)) {
      return named(article, cue, discourse, source.get(), source.get().to(), limit)
          .map(inner -> through(inner, cue, discourse, channel));
    }
    Phrase speaker = source.get();
    List<String> via = channel == null ? List.of() : discourse.voice(channel, cue.word()).via();
    return extents
        .of(article, found.get())
        .map(extent ->
            draft(
                article,
                cue,
                found.get(),
                extent,
                channel,
                discourse.voice(speaker, cue.word()).through(via).open(),
                speaker.from()));
  }

  /// «عن قناة … عن مصدر»: the one who is quoted is a channel itself.
  private static boolean channels(Article article, Phrase source, int limit) {
    boolean channel = source.kind() == Phrase.Kind.OUTLET || source.kind() == Phrase.Kind.DOCUMENT;
    return channel && source.to() < limit && article.is(source.to(), "about");
  }

  private static Draft through(
      Draft inner, Cue cue, Discourse discourse, @Nullable Phrase channel) {
    return channel == null
        ? inner
        : inner
            .through(discourse.voice(channel, cue.word()).via())
            .spanning(Math.min(channel.from(), cue.from()), inner.to());
  }

  /// «عن مسؤولين لم تسمهم [تجميد الأموال]».
  private Optional<Complement> behindAside(Article article, int from, int limit) {
    int at = article.word(from, "aside").map(hit -> hit.to()).orElse(from);
    at = at < limit ? article.word(at, "saying").map(hit -> hit.to()).orElse(at) : at;
    return at < limit ? complements.noun(article, at, limit, true) : Optional.empty();
  }

  private static int about(Article article, Cue cue, int from, int limit) {
    String before = cue.word().takes(CueWord.Takes.TOWARD) ? "to" : "about";
    for (int i = from; i < Math.min(limit, from + FARTHEST_SOURCE); i++) {
      if (article.complementiser(i)) {
        return -1;
      }
      if (article.is(i, before)) {
        return i;
      }
    }
    return -1;
  }

  private static Draft draft(
      Article article,
      Cue cue,
      Complement complement,
      Extents.Extent extent,
      @Nullable Phrase channel,
      Voice voice,
      int source) {
    int start = channel == null ? cue.from() : Math.min(cue.from(), channel.from());
    Setting setting =
        Setting.of(
            article,
            start,
            complement.at(),
            channel == null ? -1 : channel.from(),
            source < 0 ? (channel == null ? -1 : channel.to()) : source);
    return new Draft(
        cue,
        cue.word().spelling(),
        Statement.CueClass.RELAY,
        start,
        Math.max(extent.to(), Extents.trimmed(article, extent.from(), extent.behind())),
        extent,
        voice,
        setting,
        null);
  }
}
