/// Keeps captures, readings and the register in a dossier.
@NullMarked
package org.mahdar.register.store;

import org.jspecify.annotations.NullMarked;
