/// Copies, blocking, matching, merging and contradiction. May import `model` and `arabic`; sees readings, never captures; start
/// reading at [org.mahdar.resolve.Resolver].
@NullMarked
package org.mahdar.resolve;

import org.jspecify.annotations.NullMarked;
