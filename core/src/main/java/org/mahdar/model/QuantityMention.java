package org.mahdar.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number with what it counts: «أكثر من 60 دولة» is 60, `more-than`, unit `state`.
///
/// @param low the least value the words allow, null where open
/// @param high the greatest value the words allow, null where open
/// @param unit an English singular (`state`, `member`, `minister` …), null where nothing is counted
public record QuantityMention(
    Evidence evidence,
    RuleId rule,
    BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    Qualifier qualifier,
    @Nullable String unit,
    NumberRole role)
    implements Mention {}
