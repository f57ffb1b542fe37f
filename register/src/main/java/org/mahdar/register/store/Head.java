package org.mahdar.register.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dateline;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Section;
import org.mahdar.model.Source;

/// A document without its id, its text and its creation time, which lie in columns of their own.
record Head(
    Source source,
    String language,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String sourceOutlet,
    @Nullable String agency,
    @Nullable Dateline dateline,
    List<Section> sections) {
  static Head of(Document document) {
    return new Head(
        document.source(),
        document.language(),
        document.title(),
        document.outlet(),
        document.sourceOutlet(),
        document.agency(),
        document.dateline(),
        document.sections());
  }

  Document document(DocumentId id, String text) {
    return new Document(
        id,
        source,
        CreationTime.unknown(),
        text,
        language,
        title,
        outlet,
        sourceOutlet,
        agency,
        dateline,
        sections);
  }
}
