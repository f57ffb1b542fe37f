package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Entry;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Reading;
import org.mahdar.model.Register;
import org.mahdar.model.Support;
import org.mahdar.register.export.Only;

/// The minutes of a meeting as Markdown: when, where and who, then what the same paragraphs tell, kind by kind, every
/// line with its quotation, its source and its permalink.
final class Minutes {
  private static final List<String> ORDER =
      List.of("figure", "composition", "sum", "undertaking", "statement", "event", "relation");

  private final Map<DocumentId, Reading> readings;
  private final Map<DocumentId, List<Entry>> led = new HashMap<>();
  private final Voice voice;

  Minutes(Register register, Map<DocumentId, Reading> readings, Voice voice) {
    this.readings = readings;
    this.voice = voice;
    for (Entry entry : register.entries()) {
      led.computeIfAbsent(document(entry.lead()), _ -> new ArrayList<>()).add(entry);
    }
  }

  String of(Entry meeting) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(headline(meeting)).append("\n\n");
    for (Field field : Fields.of(meeting.settled(), voice)) {
      text.append("- **")
          .append(safe(field.label()))
          .append("**: ")
          .append(safe(field.value().plain()))
          .append('\n');
    }
    text.append("- ").append(link(meeting)).append("\n\n");
    text.append("## ").append(voice.messages().text("entry.evidence")).append("\n\n");
    meeting.support().forEach(support -> source(support, "- ", text));
    text.append('\n');
    for (String kind : ORDER) {
      section(kind, meeting, text);
    }
    return text.toString();
  }

  private void section(String kind, Entry meeting, StringBuilder text) {
    Set<Entry> entries = new LinkedHashSet<>();
    for (Support support : meeting.support()) {
      Set<Integer> paragraphs = paragraphs(support.document(), meeting);
      for (Entry entry : led.getOrDefault(support.document(), List.of())) {
        if (entry.lead().kind().equals(kind) && paragraphs.contains(paragraph(entry.lead()))) {
          entries.add(entry);
        }
      }
    }
    if (entries.isEmpty() || !Only.KINDS.contains(kind)) {
      return;
    }
    text.append("## ").append(voice.messages().text("kinds." + kind)).append("\n\n");
    for (Entry entry : entries) {
      text.append("- ").append(headline(entry)).append(" (").append(link(entry)).append(")\n");
      entry.support().forEach(support -> source(support, "  - ", text));
    }
    text.append('\n');
  }

  /// Where the paragraphs begin in which an article speaks of this meeting and of no other: what else they tell belongs to
  /// it.
  private Set<Integer> paragraphs(DocumentId document, Entry meeting) {
    Reading reading = readings.get(document);
    Set<Integer> own = new HashSet<>();
    Set<Integer> others = new HashSet<>();
    if (reading != null) {
      for (int fact = 0; fact < reading.facts().size(); fact++) {
        if (reading.facts().get(fact) instanceof Meeting told) {
          boolean same = stands(meeting, document, fact);
          told.evidence().forEach(cited -> (same ? own : others).add(paragraph(cited)));
        }
      }
    }
    own.removeAll(others);
    return own;
  }

  private static boolean stands(Entry entry, DocumentId document, int fact) {
    return entry.support().stream()
        .anyMatch(support -> support.document().equals(document) && support.fact() == fact);
  }

  private int paragraph(Fact fact) {
    return paragraph(fact.evidence().getFirst());
  }

  private int paragraph(Evidence cited) {
    Reading reading = readings.get(cited.document());
    return reading == null
        ? -1
        : reading.document().text().lastIndexOf('\n', cited.span().start()) + 1;
  }

  private static String link(Entry entry) {
    return "[" + entry.id() + "](" + Address.entry(entry.id()) + ")";
  }

  /// @param bullet that of a list of its own, or of one below the entry's line
  private void source(Support support, String bullet, StringBuilder text) {
    Reading reading = readings.get(support.document());
    if (reading == null) {
      return;
    }
    Document document = reading.document();
    Masthead masthead = Masthead.of(document, voice);
    String quote = reading.facts().get(support.fact()).evidence().getFirst().quote();
    text.append(bullet)
        .append("«")
        .append(safe(quote))
        .append("» — ")
        .append(safe(masthead.outlet().plain()))
        .append(whose(masthead))
        .append(voice.messages().text("list.comma"))
        .append(safe(masthead.published()))
        .append(masthead.original() == null ? "" : " <" + address(masthead.original()) + ">")
        .append("\n");
  }

  /// What would end an address in Markdown.
  private static String address(String url) {
    return url.replace("<", "%3C").replace(">", "%3E").replaceAll("[\\s\\p{Cntrl}]+", "%20");
  }

  private String whose(Masthead masthead) {
    String declared = masthead.affiliation().plain();
    return declared.isEmpty()
        ? ""
        : " (" + voice.messages().text("affiliation.of") + " " + safe(declared) + ")";
  }

  private String headline(Entry entry) {
    Reading reading = readings.get(document(entry.lead()));
    return reading == null
        ? entry.id().value()
        : safe(new Headlines(voice).of(entry, reading.document()).plain());
  }

  private static DocumentId document(Fact fact) {
    return fact.evidence().getFirst().document();
  }

  /// On one line, with nothing that Markdown would take for a mark of its own.
  static String safe(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ").toCharArray()) {
      out.append("\\`*_{}[]<>#|!&".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
