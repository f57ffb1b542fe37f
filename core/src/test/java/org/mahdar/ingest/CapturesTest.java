package org.mahdar.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.model.Arrival;
import org.mahdar.model.Capture;
import org.mahdar.model.Outcome;

class CapturesTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static List<Arrival> of(Object... inputs) {
    return of(Manifest.NONE, null, inputs);
  }

  private static List<Arrival> of(Manifest manifest, String published, Object... inputs) {
    List<String> paths = Arrays.stream(inputs).map(Object::toString).toList();
    try (Captures captures =
        new Captures(paths, manifest, published, InputStream.nullInputStream())) {
      List<Arrival> all = new ArrayList<>();
      captures.forEachRemaining(all::add);
      return all;
    }
  }

  private static List<String> ids(List<Arrival> arrivals) {
    return arrivals.stream()
        .map(arrival ->
            switch (arrival) {
              case Capture capture -> capture.id().value();
              case Outcome.Rejected rejected ->
                  rejected.reason() + " " + rejected.capture().value();
            })
        .toList();
  }

  @Test
  void a_file_is_a_capture_with_its_hash() throws IOException {
    Path file = write("خبر.txt", "عقد التحالف اجتماعاً");

    Capture capture = (Capture) of(file).getFirst();

    assertThat(capture.id().value()).isEqualTo("خبر.txt");
    assertThat(capture.source().mediaType()).isEqualTo("text/plain");
    assertThat(capture.source().path()).isEqualTo(file.toString());
    assertThat(capture.source().sha256())
        .isEqualTo("80140bd02e9dc416dfa9116b51193b4487d856e2d0702d043a3bfe2e26238be6");
    assertThat(new String(capture.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("عقد التحالف اجتماعاً");
  }

  @Test
  void a_folder_is_read_in_order_and_to_its_depth() throws IOException {
    write("b/2.html", "x");
    write("a.txt", "x");
    write("b/1.txt", "x");
    write("c.pdf", "x");
    write(".hidden.txt", "x");
    write("b/deep/3.HTM", "x");

    assertThat(ids(of(folder))).containsExactly("a.txt", "1.txt", "2.html", "3.HTM");
  }

  @Test
  void a_folder_without_articles_is_refused_once() throws IOException {
    write("empty/inner/notes.pdf", "x");
    write("full/a.txt", "x");

    assertThat(ids(of(folder.resolve("empty"), folder.resolve("full"), folder.resolve("empty"))))
        .containsExactly(
            "unreadable " + folder.resolve("empty"),
            "a.txt",
            "unreadable " + folder.resolve("empty"));
  }

  @Test
  void names_are_unique_and_told_apart_by_content() throws IOException {
    Path first = write("x/a.txt", "one");
    Path second = write("y/a.txt", "two");
    Path copy = write("z/a.txt", "two");

    assertThat(ids(of(first, second, copy)))
        .containsExactly("a.txt", "a.txt~3fc4ccfe", "a.txt~3fc4ccfe-2");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    Outcome.Rejected refused = (Outcome.Rejected) of(folder.resolve("none.txt")).getFirst();

    assertThat(refused)
        .isEqualTo(
            new Outcome.Rejected(
                refused.capture(), Outcome.Reason.UNREADABLE, "no such file; check the path"));
  }

  @Test
  void json_lines_give_what_they_know() throws IOException {
    Path file =
        write(
            "batch.jsonl",
            """
            \uFEFF{"id": "n1", "text": "نص", "published": "2019-11-14T10:00:00Z", "outlet": "منبر", "title": null, "tags": ["x", {"id": "no"}]}

            {"html": "<p>نص</p>", "url": "https://example.org/1", "fetched": "2020-01-01"}
            {"id": 7, "text": "نص"}
            """);

    List<Arrival> arrivals = of(file);

    assertThat(ids(arrivals)).containsExactly("n1", "batch.jsonl:3", "7");
    Capture first = (Capture) arrivals.getFirst();
    assertThat(first.published()).isEqualTo("2019-11-14T10:00:00Z");
    assertThat(first.outlet()).isEqualTo("منبر");
    assertThat(first.title()).isNull();
    Capture second = (Capture) arrivals.get(1);
    assertThat(second.source().mediaType()).isEqualTo("text/html; charset=utf-8");
    assertThat(second.source().url()).isEqualTo("https://example.org/1");
    assertThat(second.fetched()).isEqualTo("2020-01-01");
  }

  @Test
  void bad_lines_are_refused_by_their_place_and_the_rest_goes_on() throws IOException {
    Path file =
        write(
            "bad.jsonl",
            "{\"id\": \"a\"\n"
                + "[1]\n"
                + "{\"id\": \"b\"}\n"
                + "{\"text\": [\"x\"]}\n"
                + "{\"text\": \"x\"} {}\n"
                + "{\"text\": \"نص\"}");

    List<Arrival> arrivals = of(file);

    assertThat(ids(arrivals))
        .containsExactly(
            "bad-input-line bad.jsonl:1",
            "bad-input-line bad.jsonl:2",
            "bad-input-line bad.jsonl:3",
            "bad-input-line bad.jsonl:4",
            "bad-input-line bad.jsonl:5",
            "bad.jsonl:6");
    assertThat(arrivals.subList(0, 5))
        .extracting(arrival -> ((Outcome.Rejected) arrival).detail().replaceAll("[(].*", "(…)"))
        .containsExactly(
            "no valid JSON (…)",
            "no JSON object; a line must be {\"id\": …, \"text\": …}",
            "neither \"text\" nor \"html\" in the line",
            "\"text\" must be a string",
            "more than one JSON value in the line");
  }

  @Test
  void a_line_without_end_is_refused_without_being_held() {
    long[] given = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            given[0]++;
            return given[0] <= 50_000_000
                ? 'x'
                : given[0] == 50_000_001 ? '\n' : given[0] == 50_000_002 ? '{' : -1;
          }
        };
    List<Arrival> all = new ArrayList<>();
    try (Captures captures = new Captures(List.of("-"), Manifest.NONE, null, endless)) {
      captures.forEachRemaining(all::add);
    }

    assertThat(ids(all)).containsExactly("too-large stdin:1", "bad-input-line stdin:2");
  }

  @Test
  void a_file_of_fifty_megabytes_is_refused() throws IOException {
    Path file = folder.resolve("large.txt");
    try (var channel =
        Files.newByteChannel(
            file,
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(50 << 20);
      channel.write(java.nio.ByteBuffer.wrap(new byte[] {'x'}));
    }

    Outcome.Rejected refused = (Outcome.Rejected) of(file).getFirst();

    assertThat(refused.reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
    assertThat(refused.detail())
        .isEqualTo("50 MB, and a page has 16 MB at most; give one file per article");
  }

  @Test
  void standard_input_is_json_lines() {
    InputStream in =
        new ByteArrayInputStream(
            "{\"id\": \"a\", \"text\": \"نص\"}".getBytes(StandardCharsets.UTF_8));
    try (Captures captures = new Captures(List.of("-"), Manifest.NONE, "2020-06-05", in)) {
      assertThat(((Capture) captures.next()).published()).isEqualTo("2020-06-05");
      assertThat(captures.hasNext()).isFalse();
    }
  }

  @Test
  void the_manifest_gives_what_a_file_lacks() throws IOException {
    Path file = write("deep/a.txt", "x");
    Path other = write("b.txt", "x");
    Manifest manifest =
        Manifest.parse(
            "m.csv",
            "\uFEFFfile,published,title,ignored\r\n"
                + "\"deep/a.txt\",2019-11-14,\"قال: \"\"نعم\"\", ثم\",z\r\n"
                + "c.txt,,,\r\n");

    List<Arrival> arrivals = of(manifest, "2020-01-01", file, other);

    assertThat(((Capture) arrivals.get(0)).published()).isEqualTo("2019-11-14");
    assertThat(((Capture) arrivals.get(0)).title()).isEqualTo("قال: \"نعم\", ثم");
    assertThat(((Capture) arrivals.get(1)).published()).isEqualTo("2020-01-01");
  }

  @Test
  void what_the_manifest_names_in_vain_is_told() throws IOException {
    Path file = write("a.txt", "x");
    Manifest manifest =
        Manifest.parse("m.csv", "file,published\na.txt,2019-11-14\nb.txt,2019-11-14\n");
    try (Captures captures =
        new Captures(List.of(file.toString()), manifest, null, InputStream.nullInputStream())) {
      captures.forEachRemaining(_ -> {});
      assertThat(captures.unmatched()).containsExactly("b.txt");
    }
  }

  @Test
  void a_date_that_is_none_is_refused() {
    assertThatThrownBy(() -> of(Manifest.NONE, "yesterday"))
        .hasMessage("\"yesterday\" is no ISO date such as 2019-11-14");
  }
}
