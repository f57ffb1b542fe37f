/// What actors are urged to do, intend, agree, do or refuse. May import `model`, `arabic` and `rules`; start reading at
/// [org.mahdar.extract.undertaking.UndertakingExtractor].
@NullMarked
package org.mahdar.extract.undertaking;

import org.jspecify.annotations.NullMarked;
