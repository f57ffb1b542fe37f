package org.mahdar.arabic;

/// A run of tokens `[first, end)` up to a full stop, question or exclamation mark or the end of a line, or of a thousand
/// tokens where there is none.
///
/// @param line number of the line (from 0) it stands on; sentences of one paragraph share it
public record Sentence(int first, int end, int line) {}
