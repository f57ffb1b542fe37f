/// Counts of states, members, ministers and others. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.figure.FigureExtractor].
@NullMarked
package org.mahdar.extract.figure;

import org.jspecify.annotations.NullMarked;
