/// The command line, a class per subcommand: arguments, one call, printing. Data goes to standard output, everything
/// for a person to standard error. May import `core` and `register`; start reading at
/// [org.mahdar.app.cli.CommandLines].
@NullMarked
package org.mahdar.app.cli;

import org.jspecify.annotations.NullMarked;
