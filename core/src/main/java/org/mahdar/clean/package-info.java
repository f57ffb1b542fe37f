/// `Capture` to `Document`: decoding, block classification, metadata. May import `model` and `arabic`; start reading at
/// [org.mahdar.clean.Cleaner].
@NullMarked
package org.mahdar.clean;

import org.jspecify.annotations.NullMarked;
