/// Loading, checking and matching lexicons and patterns. May import `model` and `arabic`; start reading at
/// [org.mahdar.rules.Knowledge], then [org.mahdar.rules.Rule].
@NullMarked
package org.mahdar.rules;

import org.jspecify.annotations.NullMarked;
