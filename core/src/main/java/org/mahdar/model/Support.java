package org.mahdar.model;

/// One document's fact behind an entry.
///
/// @param fact index into the facts of that document's reading
/// @param origin the document this one copies, itself where it copies none; equal origins are one voice
public record Support(DocumentId document, int fact, DocumentId origin) {}
