/// The program's entry.
@NullMarked
package org.mahdar.app;

import org.jspecify.annotations.NullMarked;
