package org.mahdar.model;

import org.jspecify.annotations.Nullable;

/// Bytes as they came in, with what the outside says of them (a manifest, a JSON line, a command line option).
///
/// @param bytes the untouched content; never changed after construction
/// @param published an ISO-8601 date or date-time as given from outside, or null
/// @param fetched when the page was fetched, or null; never taken for a publication date
public record Capture(
    DocumentId id,
    Source source,
    byte[] bytes,
    @Nullable String published,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String fetched)
    implements Arrival {}
