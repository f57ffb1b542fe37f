package org.mahdar.app.web;

import org.jspecify.annotations.Nullable;

/// A named value of a fact on its page.
///
/// @param outlet who alone gives it, null where it stands in the account that leads
public record Field(String label, Line value, @Nullable Line outlet) {}
