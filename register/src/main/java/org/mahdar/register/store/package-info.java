/// Keeps captures, readings and the register in a dossier. May import `model`, and decides nothing; start reading at
/// the dossier.
@NullMarked
package org.mahdar.register.store;

import org.jspecify.annotations.NullMarked;
