package org.mahdar.clean;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Section;

/// What a capture was reduced to before its lines are judged.
///
/// @param published from the page's metadata
/// @param address the page's own word for where it lives
/// @param known sections that the markup already tells (captions, the title)
record Page(
    String text,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable String address,
    List<Section> known) {}
