/// Arabic orthography: folding, tokens, clitics and sentences. Knows no news and imports nothing but the JDK and `model`;
/// start reading at [org.mahdar.arabic.Tokens].
@NullMarked
package org.mahdar.arabic;

import org.jspecify.annotations.NullMarked;
