/// Finds entries and articles by words, dates and facets, with the passages they are found by, and counts what else there
/// is. May import `core.model` and `arabic`; start reading at [org.mahdar.register.search.SearchIndex].
@NullMarked
package org.mahdar.register.search;

import org.jspecify.annotations.NullMarked;
