import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks that every Java file of the modules stands as google-java-format would write it.
///
/// `fix` rewrites those that do not, and `fix:core/src/test` those under that folder.
///
/// A program of one file rather than a Maven plugin: the formatter reads Java 25 only when it runs on a JDK that
/// knows it, and Maven, with all its plugins, may be running on an older one.
class Format {

  /// Javadoc is left alone: its tables and its Arabic lines are laid out by hand.
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().formatJavadoc(false).build());

  public static void main(String[] arguments) throws IOException {
    String[] task = arguments[0].split(":");
    boolean fix = task[0].equals("fix");
    List<String> faults = new ArrayList<>();
    for (Path file : javaFiles(Path.of(task.length > 1 ? task[1] : ""))) {
      format(file, fix, faults);
    }
    faults.forEach(System.err::println);
    if (!faults.isEmpty()) {
      System.err.println(faults.size() + " file(s) to format: run  .ci/format");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Format::isSource).sorted().toList();
    }
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && (path.contains("/src/") || path.startsWith(".ci/"))
        && !path.contains("/target/");
  }

  private static void format(Path file, boolean fix, List<String> faults) throws IOException {
    String source = Files.readString(file);
    try {
      String formatted = FORMATTER.formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return;
      }
      if (fix) {
        Files.writeString(file, formatted);
      } else {
        faults.add(file + ": not formatted");
      }
    } catch (FormatterException unreadable) {
      faults.add(file + ": " + unreadable.getMessage());
    }
  }
}
