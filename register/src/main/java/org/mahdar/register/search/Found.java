package org.mahdar.register.search;

import java.util.List;
import java.util.Map;

/// What a query finds, newest first, and what each filter would find if it were set otherwise.
///
/// @param kinds how many entries each kind would give with the other filters as they are; likewise the rest
public record Found(
    List<Listed> entries,
    Map<String, Integer> kinds,
    Map<String, Integer> countries,
    Map<String, Integer> outlets,
    List<Listed> anyDate) {}
