/// Benchmarks and evaluation against gold.
@NullMarked
package org.mahdar.bench;

import org.jspecify.annotations.NullMarked;
