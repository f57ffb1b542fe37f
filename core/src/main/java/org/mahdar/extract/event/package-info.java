/// Background events and relations between bodies. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.event.EventExtractor].
@NullMarked
package org.mahdar.extract.event;

import org.jspecify.annotations.NullMarked;
