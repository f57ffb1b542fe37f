package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.Reader;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Outcome;
import org.mahdar.model.Reading;
import org.mahdar.register.store.Dossier;
import org.mahdar.rules.Knowledge;

/// Whatever is read in an article comes out of a dossier as it went in, every kind of fact and mention with all that it says.
class StoredReadingsTest {
  private static final Reader READER = new Reader(Knowledge.load());

  @TempDir Path folder;

  @Test
  void what_is_kept_is_what_was_read() throws IOException {
    Map<DocumentId, Reading> read = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    List<Capture> captures =
        GoldFolders.corpus(Checkout.CORPUS).stream().map(GoldArticle::capture).toList();
    for (Capture capture : captures) {
      if (READER.read(capture) instanceof Outcome.Read(Reading reading)) {
        read.put(capture.id(), reading);
      }
    }
    GrowthEvaluation.build(READER, folder, captures);
    Dossier dossier = Dossier.open(folder);

    assertThat(read).hasSizeGreaterThan(80);
    read.forEach((id, reading) -> {
      Reading kept = dossier.reading(id).orElseThrow();
      if (kept.document().created().basis() != CreationTime.Basis.REGISTER) {
        assertThat(kept).isEqualTo(reading);
      }
    });
  }
}
