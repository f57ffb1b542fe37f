package org.mahdar.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mahdar.app.web.PortInUseException;
import org.mahdar.app.web.Site;
import org.mahdar.model.Capture;
import org.mahdar.register.store.Dossier;

/// The demonstration on a free port, its dossier in a folder of the test.
final class DemoSite {
  private DemoSite() {}

  static Site start(Path folder) throws PortInUseException {
    Packs.Known known = new Packs().known();
    Dossier dossier = Dossier.create(folder);
    List<Capture> sample = Sample.captures();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, Map.of());
    Building.run(dossier, known, sample.iterator(), sample.size(), new Progress(terminal, true));
    return Serving.start(dossier, known, 0, true, terminal);
  }
}
