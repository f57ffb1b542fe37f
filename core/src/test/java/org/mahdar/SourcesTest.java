package org.mahdar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds what is true of the project's files, of all modules: it reads them as text.
class SourcesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  /// What may stand between quotes in Java, or hide quotes: comments, then literals.
  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          """
          //[^\\n]*+
          | /\\*.*?\\*/
          | ""\".*?(?<!\\\\)""\"
          | "[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"
          | '[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'
          """,
          Pattern.DOTALL | Pattern.COMMENTS);

  private static final Pattern DOOR =
      Pattern.compile(
          "/// .*\\bimports?\\b.*\\bstart(\\s|///)+reading(\\s|///)+at\\b.*@NullMarked.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern ARABIC_LETTER = Pattern.compile("[\\p{IsArabic}&&\\p{L}]");

  /// Written so that this file does not name what it looks for.
  private static final Pattern REGISTRY_OR_MACHINE =
      Pattern.compile(
          "repo1?[.]maven[.]|repo[.]maven[.]apache|repository[.]apache[.]|[.]sonatype[.]|registry[.]npmj"
              + "|deb[.]debian|pypi[.]org|python[h]osted|proxy[.]golang|(^|[\\s\"'`=(])/(work|root)/",
          Pattern.MULTILINE);

  private static final Pattern TEXT =
      Pattern.compile(
          ".*([.](java|xml|md|ya?ml|sh|py|js|css|jte|sql|properties|json|config)|/mahdar|/[.]ci/[^/]*)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          String s = "في";            | true
          String s = "on" + "الأول";  | true
          char taMarbuta = 'ة';       | false
          /// في "شباط" → 2           | false
          String s = "a"; // شباط     | false
          String s = "\\" // شباط";   | true
          char c = '"'; // "شباط"     | false
          """)
  void finds_arabic_between_double_quotes(String java, boolean found) {
    assertThat(arabicLiterals(java).isEmpty()).isNotEqualTo(found);
  }

  @Test
  void java_holds_no_arabic_words() {
    assertThat(faults(mainJava(), file -> arabicLiterals(read(file)))).isEmpty();
  }

  /// A room's door says what lives there, what it may import, and where to start reading.
  @Test
  void every_room_has_its_door() {
    assertThat(mainJava().map(file -> file.resolveSibling("package-info.java")).distinct())
        .isNotEmpty()
        .allSatisfy(door -> assertThat(door).content().matches(DOOR));
  }

  @Test
  void no_file_names_a_registry_or_a_folder_of_one_machine() {
    assertThat(
            faults(
                files().filter(file -> TEXT.matcher(file.toString()).matches()),
                file -> found(REGISTRY_OR_MACHINE, read(file))))
        .isEmpty();
  }

  private static List<String> faults(Stream<Path> files, Function<Path, List<String>> search) {
    return files
        .flatMap(
            file -> search.apply(file).stream().map(fault -> ROOT.relativize(file) + ": " + fault))
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> arabicLiterals(String java) {
    return found(COMMENT_OR_LITERAL, java).stream()
        .filter(part -> part.startsWith("\"") && ARABIC_LETTER.matcher(part).find())
        .toList();
  }

  private static Stream<Path> mainJava() {
    return files().filter(file -> file.toString().matches(".*/src/main/java/.*[.]java"));
  }

  private static Stream<Path> files() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new Gathering(files));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files.stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }

  /// Gathers what is the project's own: no build output, nothing of an editor's or of version control.
  private static final class Gathering extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Gathering(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.getFileName().toString().matches("target|[.]git|[.]idea|[.]vscode")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
