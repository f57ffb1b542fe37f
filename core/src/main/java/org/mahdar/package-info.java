/// The front door: reads one capture into a reading. May import all of core, and is the only room that names every
/// stage; start reading at [org.mahdar.Reader].
@NullMarked
package org.mahdar;

import org.jspecify.annotations.NullMarked;
