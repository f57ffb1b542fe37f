/// The front door: reads one capture into a reading.
@NullMarked
package org.mahdar;

import org.jspecify.annotations.NullMarked;
