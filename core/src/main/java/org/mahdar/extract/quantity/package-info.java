/// Numbers and sums of money as mentions. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.quantity.QuantityExtractor].
@NullMarked
package org.mahdar.extract.quantity;

import org.jspecify.annotations.NullMarked;
