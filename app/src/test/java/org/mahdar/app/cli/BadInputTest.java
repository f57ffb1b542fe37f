package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bad input gets one clear line (what, where, what to do) and its exit code, and costs the rest nothing.
class BadInputTest {
  private static final String ARTICLE =
      "مؤتمر الدوامر يختتم أعماله\n\n"
          + "اختتم مؤتمر المانحين لدلتا نيسال أعماله في الدوامر يوم 17 مارس 2032 وحضره ممثلو 36"
          + " دولة.\n";

  @TempDir Path folder;

  private Path good;

  @BeforeEach
  void write() throws IOException {
    good = Files.writeString(folder.resolve("good.txt"), ARTICLE);
  }

  @Test
  void an_empty_file() throws IOException {
    assertRejected(
        write("empty.txt", new byte[0]),
        "empty.txt: the file is empty; is the download complete? [empty]");
  }

  @Test
  void a_binary() throws IOException {
    byte[] bytes = new byte[4096];
    new Random(7).nextBytes(bytes);
    assertRejected(
        write("picture.txt", bytes),
        "picture.txt: binary data, no text; give a text, HTML or JSON Lines file [binary]");
  }

  @Test
  void one_line_of_fifty_megabytes() throws IOException {
    byte[] line = "لا نهاية لهذا السطر ".repeat(1_400_000).getBytes(StandardCharsets.UTF_8);
    assertThat(line.length).isGreaterThan(48 << 20);
    assertRejected(
        write("long.txt", line),
        "MB, and a page has 16 MB at most; give one file per article [too-large]");
  }

  @Test
  void an_article_in_english() throws IOException {
    assertRejected(
        write(
            "english.txt",
            "The ministers met in Washington on Thursday.".getBytes(StandardCharsets.UTF_8)),
        "english.txt: only 0 % of its letters are Arabic; Mahdar reads Arabic articles"
            + " [not-arabic]");
  }

  @Test
  void a_file_that_is_not_there() {
    assertRejected(
        folder.resolve("none.txt"), "none.txt: no such file; check the path [unreadable]");
  }

  @Test
  void a_folder_without_articles() throws IOException {
    assertRejected(
        Files.createDirectory(folder.resolve("none")),
        "no .txt, .html or .jsonl file in this folder; name another [unreadable]");
  }

  @Test
  void a_line_that_is_no_json() {
    Run run = Run.withInput("{\"id\": \"a\", \"text\": \n", "read", "-");
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.err()).startsWith("rejected  stdin:1").contains("[bad-input-line]");
  }

  @Test
  void an_old_arabic_encoding_is_read_all_the_same() throws IOException {
    Path old = write("old.txt", ARTICLE.repeat(5).getBytes(Charset.forName("windows-1256")));
    Run run = Run.of("read", "--quiet", old.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("مؤتمر المانحين");
  }

  @Test
  void a_page_cut_off_in_the_middle_is_read_as_far_as_it_goes() throws IOException {
    String page =
        "<html><head><title>خبر</title><body><article><h1>خبر</h1><p>"
            + ARTICLE.repeat(3)
            + "<p>وقال الوز";
    Run run = Run.of("read", write("cut.html", page.getBytes(StandardCharsets.UTF_8)).toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("ممثلو 36 دولة");
  }

  @Test
  void a_reject_costs_the_others_nothing() throws IOException {
    Path empty = write("empty.txt", new byte[0]);
    Run run = Run.of("read", empty.toString(), good.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err()).contains("2  1 rejected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | the manifest is empty; its first line must be: file,published
          name,published         | no column "file"; the first line must name the columns
          file,published         | the manifest names no file; put one line per file under its header
          'file,published;a,x'   | published is "x", not an ISO date such as 2019-11-14
          """)
  void a_manifest_that_cannot_be_used(String content, String message) throws IOException {
    Path manifest = write("m.csv", content.replace(';', '\n').getBytes(StandardCharsets.UTF_8));
    Run run = Run.of("read", "--manifest", manifest.toString(), good.toString());
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("mahdar read: " + manifest).contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void a_manifest_that_is_not_there() {
    Run run = Run.of("read", "--manifest", "none.csv", good.toString());
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.err()).contains("none.csv: the manifest cannot be read");
  }

  @Test
  void a_manifest_that_names_other_files() throws IOException {
    Path manifest =
        write("m.csv", "file,published\nother.txt,2032-03-17\n".getBytes(StandardCharsets.UTF_8));
    Run run = Run.of("read", "--manifest", manifest.toString(), good.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("names files that are not among the inputs: other.txt");
  }

  @Test
  void a_port_in_use() throws IOException {
    Path dossier = dossier();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run =
          Run.of("serve", dossier.toString(), "--port", String.valueOf(socket.getLocalPort()));
      assertThat(run.exit()).isEqualTo(69);
      assertThat(run.err())
          .isEqualToIgnoringNewLines(
              "mahdar serve: port "
                  + socket.getLocalPort()
                  + " of 127.0.0.1 is in use; choose another: --port "
                  + (socket.getLocalPort() + 1));
    }
  }

  @Test
  void a_dossier_of_a_newer_version() throws Exception {
    Path dossier = dossier();
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + dossier.resolve("mahdar.db"))) {
      connection.createStatement().execute("pragma user_version = 9999");
    }
    for (String command : new String[] {"serve", "search", "export --format json", "build -o"}) {
      String[] words =
          (command + " " + dossier + (command.startsWith("build") ? " " + good : "")).split(" ");
      Run run = Run.of(words);
      assertThat(run.exit()).as(command).isEqualTo(65);
      assertThat(run.err())
          .as(command)
          .contains("has format 9999")
          .contains("open it with a newer mahdar");
    }
  }

  @Test
  void a_folder_that_is_no_dossier() {
    Run run = Run.of("serve", folder.toString());
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.err())
        .contains("is no dossier (it has no mahdar.db); make one with: mahdar build");
  }

  @Test
  void an_entry_that_is_not_there() throws IOException {
    Run run = Run.of("show", dossier().toString(), "M-NONE");
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.err()).contains("there is no entry \"M-NONE\"; list them with: mahdar export");
  }

  @Test
  void nothing_that_could_be_read_makes_no_dossier_that_serves() throws IOException {
    Path empty = write("empty.txt", new byte[0]);
    Run run = Run.of("build", empty.toString(), "-o", folder.resolve("d").toString());
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.err()).contains("0 entries from 0 articles (0 read now, 0 known, 1 rejected)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                          | which command?
          raed a.txt                  | Unmatched arguments
          read                        | Missing required parameter: 'INPUT'
          read --only dates a.txt     | no such kind: "dates"; the kinds are time, quantity
          read --published soon a.txt | Invalid value for option '--published'
          build a.txt                 | Missing required option: '--output=DOSSIER'
          export d --format docx      | Invalid value for option '--format'
          export d --format json --bom | --bom is for csv
          serve d --port many         | Invalid value for option '--port'
          search                      | Missing required parameter: 'DOSSIER'
          search d w --limit 0        | --limit is 0: ask for one at least
          search d w --from soon      | Invalid value for option '--from'
          """)
  void wrong_arguments(String arguments, String message) {
    Run run = Run.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
  }

  private Path dossier() {
    Path dossier = folder.resolve("dossier");
    assertThat(Run.of("build", "--quiet", good.toString(), "-o", dossier.toString()).exit())
        .isZero();
    return dossier;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /// Alone it ends with 65; the line says what and what to do, and data stay empty.
  private static void assertRejected(Path input, String message) {
    Run run = Run.of("read", input.toString());
    assertThat(run.exit()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst().orElseThrow())
        .startsWith("rejected  ")
        .endsWith(message);
    assertThat(run.err().lines().toList().getLast()).isEqualTo("read     1  1 rejected");
  }
}
