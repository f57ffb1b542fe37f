/// The records and sealed types that every room shares. Imports nothing but the JDK; start reading at
/// [org.mahdar.model.Reading].
@NullMarked
package org.mahdar.model;

import org.jspecify.annotations.NullMarked;
