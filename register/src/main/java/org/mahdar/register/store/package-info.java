/// Keeps captures, readings and the register in a dossier: a folder with an SQLite file. May import `model`; decides nothing;
/// start reading at [org.mahdar.register.store.Dossier].
@NullMarked
package org.mahdar.register.store;

import org.jspecify.annotations.NullMarked;
