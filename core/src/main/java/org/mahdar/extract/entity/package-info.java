/// Persons, organisations, places, outlets and instruments. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.entity.EntityExtractor].
@NullMarked
package org.mahdar.extract.entity;

import org.jspecify.annotations.NullMarked;
