/// Money with what became of it. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.sum.SumExtractor].
@NullMarked
package org.mahdar.extract.sum;

import org.jspecify.annotations.NullMarked;
