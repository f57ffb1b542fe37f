/// Text files, web pages and JSON Lines to `Capture`; the only room with page I/O. May import `model`; start reading at
/// [org.mahdar.ingest.Captures].
@NullMarked
package org.mahdar.ingest;

import org.jspecify.annotations.NullMarked;
