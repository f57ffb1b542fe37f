/// Who said what through whom. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.statement.StatementExtractor].
@NullMarked
package org.mahdar.extract.statement;

import org.jspecify.annotations.NullMarked;
