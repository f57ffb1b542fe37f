package org.mahdar.model;

import org.jspecify.annotations.Nullable;

/// The place and outlet an article opens with: «دمشق – نورث برس» gives place دمشق, outlet نورث برس.
public record Dateline(@Nullable String place, @Nullable String outlet) {}
