/// Finds entries of a register by kind, date, country, outlet and words, and counts what else there is. May import
/// `core.model` and `arabic`; start reading at [org.mahdar.register.search.Catalogue].
@NullMarked
package org.mahdar.register.search;

import org.jspecify.annotations.NullMarked;
