package org.mahdar.model;

/// A stretch of a document's text with its kind and, in a word, why it was taken for that (`view-counter`).
public record Section(SectionKind kind, Span span, String why) {}
