package org.mahdar.extract.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Composition;

/// A group with its members as found in the text.
///
/// @param from first token of what says it
/// @param names the members' names as the article gives them, in the order of the composition's codes
record Group(Composition fact, int from, @Nullable String process, List<String> names) {}
