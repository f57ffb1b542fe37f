/// The records and sealed types of the ladder.
@NullMarked
package org.mahdar.model;

import org.jspecify.annotations.NullMarked;
