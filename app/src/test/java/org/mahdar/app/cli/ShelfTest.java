package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.app.web.Site;
import org.mahdar.model.Capture;
import org.mahdar.register.store.Dossier;

/// What is served is the register as it is now.
class ShelfTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private static Terminal silent() {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
    return new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, Map.of());
  }

  private void build(List<Capture> articles) {
    Building.run(
        Dossier.create(folder),
        new Packs().known(),
        articles.iterator(),
        articles.size(),
        new Progress(silent(), true));
  }

  private static String get(Site site, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path)).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  @Test
  void pages_and_search_show_what_a_build_beside_them_made() throws Exception {
    List<Capture> sample = Sample.captures();
    Capture late = sample.getLast();
    build(sample.subList(0, 3));
    try (Site site = Serving.start(Dossier.open(folder), new Packs().known(), 0, false, silent())) {
      String article = "article?id=" + late.id();
      String search = "api/v1/search?kind=article&limit=50";
      assertThat(get(site, article)).doesNotContain("<mark");
      assertThat(get(site, search)).doesNotContain(late.id().value());

      build(List.of(late));

      Instant last = Instant.now().plus(PATIENCE);
      while (!get(site, article).contains("<mark") && Instant.now().isBefore(last)) {
        Thread.sleep(100);
      }
      assertThat(get(site, article)).contains("<mark");
      assertThat(get(site, search)).contains(late.id().value());
    }
  }
}
