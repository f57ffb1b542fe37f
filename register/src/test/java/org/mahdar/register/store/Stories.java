package org.mahdar.register.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.EntryId;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Outcome;
import org.mahdar.model.Qualifier;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.RuleId;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

/// Small articles with a reader and a resolver of their own: every number is a figure, equal figures are one entry.
final class Stories {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private Stories() {}

  static Capture story(String name, String text) {
    return story(name, text, "folder/" + name, null);
  }

  static Capture story(String name, String text, String path, @Nullable String published) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Capture(
        new DocumentId(name),
        new Source(path, null, sha256(bytes), "text/plain"),
        bytes,
        published,
        null,
        null,
        null);
  }

  /// `count` different stories, the third of every ten without an article in it.
  static List<Arrival> many(int count) {
    List<Arrival> stories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = i % 10 == 3 ? "" : "اجتمعت " + (i % 7) + " دول في المدينة رقم " + i;
      stories.add(story("story-" + i + ".txt", text));
    }
    return stories;
  }

  static Outcome read(Capture capture) {
    String text = new String(capture.bytes(), StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return new Outcome.Rejected(capture.id(), Outcome.Reason.EMPTY, capture.id() + " is empty");
    }
    Document document =
        new Document(
            capture.id(),
            capture.source(),
            CreationTime.unknown(),
            text,
            "ar",
            capture.title(),
            capture.outlet(),
            null,
            null,
            null,
            List.of(new Section(SectionKind.BODY, new Span(0, text.length()), "text")));
    List<Fact> facts = new ArrayList<>();
    for (Matcher number = NUMBER.matcher(text); number.find(); ) {
      facts.add(figure(document, new Span(number.start(), number.end())));
    }
    return new Outcome.Read(new Reading(document, List.of(), facts));
  }

  private static Figure figure(Document document, Span span) {
    return new Figure(
        List.of(document.cite(span)),
        new RuleId("test.number"),
        List.of(),
        Figure.What.OTHER,
        null,
        new BigDecimal(document.cite(span).quote()),
        null,
        null,
        Qualifier.EXACT,
        null,
        false,
        null);
  }

  static Register resolve(Collection<Reading> readings) {
    TreeMap<String, List<Support>> groups = new TreeMap<>();
    Map<String, Fact> leads = new HashMap<>();
    for (Reading reading : readings) {
      for (int i = 0; i < reading.facts().size(); i++) {
        Fact fact = reading.facts().get(i);
        String key = "F-" + fact.evidence().getFirst().quote();
        leads.putIfAbsent(key, fact);
        DocumentId document = reading.document().id();
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Support(document, i, document));
      }
    }
    List<Entry> entries = new ArrayList<>();
    groups.forEach((key, support) ->
        entries.add(new Entry(new EntryId(key), leads.get(key), support, List.of())));
    return new Register(entries);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
