package org.mahdar.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                        | m.csv: the manifest is empty; its first line must be: file,published
          name,published                            | m.csv:1: no column "file"; the first line must name the columns
          file,published                            | m.csv: the manifest names no file
          file,published;a.txt                      | m.csv:2: 1 fields under 2 columns; quote a field that holds a comma
          file,published;;a.txt,14.11.2019          | m.csv:3: published is "14.11.2019", not an ISO date such as 2019-11-14
          file,published;a.txt,2019-02-30           | m.csv:2: published is "2019-02-30", not an ISO date such as 2019-11-14
          file,published;,2019-11-14                | m.csv:2: the column "file" is empty
          file,url;a.txt,x;a.txt,y                  | m.csv:3: a.txt stands in line 2 already
          file,url;"a.txt,x                         | m.csv:2: a quote is opened and never closed
          """)
  void faults_are_named_with_their_place(String lines, String message) {
    assertThatThrownBy(() -> Manifest.parse("m.csv", lines.replace(';', '\n')))
        .hasMessageStartingWith(message);
  }

  @Test
  void a_manifest_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Manifest.read(Path.of("none.csv")))
        .hasMessageStartingWith("none.csv: the manifest cannot be read as UTF-8 text");
  }
}
