package org.mahdar.model;

import org.jspecify.annotations.Nullable;

/// Where the bytes of a document came from: a path or an address, their SHA-256 in hexadecimal, their media type.
public record Source(
    @Nullable String path, @Nullable String url, String sha256, String mediaType) {}
