/// Writers: a reading as a line of the JSON contract, the register as JSON and CSV. May import `model`; start reading at
/// [org.mahdar.register.export.ReadingJson].
@NullMarked
package org.mahdar.register.export;

import org.jspecify.annotations.NullMarked;
