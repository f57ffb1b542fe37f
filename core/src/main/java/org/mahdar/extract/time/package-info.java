/// Time expressions and the document creation time. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.time.TimeExtractor].
@NullMarked
package org.mahdar.extract.time;

import org.jspecify.annotations.NullMarked;
