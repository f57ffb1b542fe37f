package org.mahdar.register.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Span;
import org.mahdar.model.Support;

/// Puts a catalogue into an index: a Lucene document for every entry and one for every article.
///
/// An entry's text is what its articles are quoted with, each wording once, a line each; copies add nothing.
final class Shelving {
  /// A hostile article must not fill the index: what lies behind is in the dossier and not in the search.
  private static final int LONGEST_TEXT = 1_000_000;

  private static final int LONGEST_VALUE = 200;
  private static final FieldType PLACED = placed();

  private final Catalogue catalogue;
  private final Terms terms;

  Shelving(Catalogue catalogue, Terms terms) {
    this.catalogue = catalogue;
    this.terms = terms;
  }

  private static FieldType placed() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }

  void shelve(IndexWriter writer) throws IOException {
    for (Listed listed : catalogue.entries()) {
      writer.addDocument(entry(listed));
    }
    for (Reading reading : catalogue.readings()) {
      writer.addDocument(article(reading));
    }
  }

  private Document entry(Listed listed) {
    Document shelved = new Document();
    Fact lead = listed.entry().lead();
    Optional<org.mahdar.model.Document> leading =
        catalogue.reading(lead.evidence().getFirst().document()).map(Reading::document);
    shelved.add(new StoredField(Field.ID, listed.entry().id().value()));
    shelved.add(new StoredField(Field.DOCUMENT, lead.evidence().getFirst().document().value()));
    shelved.add(
        new StoredField(Field.TITLE, leading.map(org.mahdar.model.Document::title).orElse("")));
    for (Facet facet : Facet.values()) {
      values(shelved, facet, listed.values(facet));
    }
    date(shelved, listed.when() == null ? null : listed.when().edtf());
    shelved.add(new NumericDocValuesField(Field.WEIGHT, Catalogue.weight(lead)));
    quotations(shelved, listed);
    Set<String> about = new LinkedHashSet<>(Set.of(listed.entry().id().value()));
    facts(listed).flatMap(Names::of).forEach(about::add);
    about.addAll(listed.outlets());
    about(shelved, String.join("\n", about));
    return shelved;
  }

  private java.util.stream.Stream<Fact> facts(Listed listed) {
    return listed.entry().support().stream()
        .map(support ->
            catalogue.reading(support.document()).map(r -> r.facts().get(support.fact())))
        .flatMap(Optional::stream);
  }

  private void quotations(Document shelved, Listed listed) {
    Map<String, Evidence> wordings = new LinkedHashMap<>();
    for (Support support : listed.entry().support()) {
      catalogue
          .reading(support.document())
          .ifPresent(reading ->
              reading
                  .facts()
                  .get(support.fact())
                  .evidence()
                  .forEach(cited -> wordings.putIfAbsent(cited.quote(), cited)));
    }
    StringBuilder text = new StringBuilder();
    List<Span> names = new ArrayList<>();
    for (Evidence cited : wordings.values()) {
      if (text.length() + cited.quote().length() < LONGEST_TEXT) {
        for (NameMention name : catalogue.persons(cited.document(), cited.span())) {
          names.add(moved(name.span(), text.length() - cited.span().start()));
        }
        text.append(cited.quote()).append('\n');
      }
    }
    text(shelved, text.toString(), names);
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  private Document article(Reading reading) {
    org.mahdar.model.Document document = reading.document();
    Document shelved = new Document();
    shelved.add(new StoredField(Field.ID, document.id().value()));
    shelved.add(new StoredField(Field.DOCUMENT, document.id().value()));
    shelved.add(new StoredField(Field.TITLE, Objects.requireNonNullElse(document.title(), "")));
    String text = document.text().substring(0, Math.min(document.text().length(), LONGEST_TEXT));
    Collection<NameMention> names =
        catalogue.persons(document.id(), new Span(0, document.text().length()));
    values(shelved, Facet.KIND, Set.of(Facet.ARTICLE));
    values(
        shelved,
        Facet.PERSON,
        names.stream()
            .flatMap(name -> catalogue.official(name.name()).stream())
            .collect(Collectors.toSet()));
    values(shelved, Facet.OUTLET, Catalogue.outlet(document).map(Set::of).orElse(Set.of()));
    values(shelved, Facet.PROCESS, catalogue.processes(text));
    date(shelved, document.created().edtf());
    shelved.add(new NumericDocValuesField(Field.WEIGHT, Integer.MAX_VALUE));
    text(shelved, text, names.stream().map(NameMention::span).toList());
    about(
        shelved, document.id().value() + "\n" + Objects.requireNonNullElse(document.outlet(), ""));
    return shelved;
  }

  private void text(Document shelved, String text, List<Span> names) {
    shelved.add(new StoredField(Field.TEXT, text));
    shelved.add(
        new org.apache.lucene.document.Field(Field.TEXT, new Words(text, terms, names), PLACED));
  }

  private void about(Document shelved, String text) {
    shelved.add(new TextField(Field.ABOUT, new Words(text, terms, List.of())));
  }

  private static void values(Document shelved, Facet facet, Set<String> values) {
    for (String value : values) {
      String kept = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
      shelved.add(
          new SortedSetDocValuesField(facet.toString(), new org.apache.lucene.util.BytesRef(kept)));
      shelved.add(
          new StringField(facet.toString(), kept, org.apache.lucene.document.Field.Store.YES));
    }
  }

  private static void date(Document shelved, @org.jspecify.annotations.Nullable Edtf date) {
    if (date != null) {
      long first = date.earliest().toEpochDay();
      long last = date.latest().toEpochDay();
      shelved.add(new NumericDocValuesField(Field.FIRST, first));
      shelved.add(new NumericDocValuesField(Field.LAST, last));
      shelved.add(new LongPoint(Field.FIRST, first));
      shelved.add(new LongPoint(Field.LAST, last));
      shelved.add(new StoredField(Field.DATE, date.text()));
    }
  }
}
