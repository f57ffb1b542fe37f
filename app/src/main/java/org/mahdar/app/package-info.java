/// The program: hands its arguments to the command line. May import all of `app`; start reading at
/// [org.mahdar.app.Mahdar].
@NullMarked
package org.mahdar.app;

import org.jspecify.annotations.NullMarked;
