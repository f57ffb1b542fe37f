/// Benchmarks and evaluation against gold; never shipped. May import every module but `app`; start reading at the
/// class whose name ends in `Benchmark`.
@NullMarked
package org.mahdar.bench;

import org.jspecify.annotations.NullMarked;
