package org.mahdar.extract.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;

/// What a time expression is placed against.
///
/// @param created the day of writing, null where unknown
/// @param told the latest day, known at least to the month, of which the text tells as past; null where none
/// @param event the date named last before the expression in its sentence; null where none
/// @param before the last date named anywhere before the expression; null where none
record Setting(
    @Nullable LocalDate created,
    @Nullable LocalDate told,
    @Nullable Edtf event,
    @Nullable Edtf before) {}
