package org.mahdar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs the script `mahdar` in a folder that looks built, with JDKs whose `java` only prints what it is given.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX script")
class LauncherTest {

  private record Ran(int exit, String out, String err) {}

  @TempDir Path folder;

  private Path project;
  private Path jdk;

  @BeforeEach
  void lay_out_a_project_that_is_built() throws IOException {
    project = Files.createDirectories(folder.resolve("a folder with blanks"));
    Files.copy(Path.of("..", "mahdar"), project.resolve("mahdar"));
    Path program = Files.createDirectories(project.resolve("app/target/mahdar/lib")).getParent();
    Files.writeString(program.resolve("lib/mahdar-app.jar"), "");
    Files.writeString(program.resolve("built"), "");
    jdk = jdk("jdk 26", "26.0.1");
  }

  @Test
  void starts_the_program_with_the_jdk_it_is_told_to_use() throws Exception {
    Ran ran = run(Map.of("MAHDAR_JAVA_HOME", jdk.toString()), "explain", "جملة من كلمات");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("<" + project.toRealPath() + "/app/target/mahdar/lib/mahdar-app.jar>")
        .endsWith("<org.mahdar.app.Mahdar>\n<explain>\n<جملة من كلمات>\n");
  }

  @Test
  void compiles_little_for_short_commands_and_fully_for_long_ones() throws Exception {
    Map<String, String> environment = Map.of("MAHDAR_JAVA_HOME", jdk.toString());

    assertThat(run(environment, "read", "page.txt").out()).contains("TieredStopAtLevel=1");
    assertThat(run(environment, "serve", "dossier").out()).doesNotContain("TieredStopAtLevel");
    assertThat(run(environment, "read", "-").out()).doesNotContain("TieredStopAtLevel");
    assertThat(run(environment, "read", folder.toString()).out())
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void looks_into_folders_for_how_much_there_is_to_build() throws Exception {
    Map<String, String> environment = Map.of("MAHDAR_JAVA_HOME", jdk.toString());
    Path few = Files.createDirectories(folder.resolve("few/deep"));
    Files.writeString(few.resolve("page.txt"), "x");
    Path large = Files.createDirectories(folder.resolve("large/deep"));
    Files.write(large.resolve("all.jsonl"), new byte[500_000]);

    assertThat(run(environment, "build", few.getParent().toString(), "-o", "dossier").out())
        .contains("TieredStopAtLevel=1");
    assertThat(run(environment, "build", large.getParent().toString(), "-o", "dossier").out())
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void hands_over_further_options_and_the_exit_code() throws Exception {
    Ran ran =
        run(
            Map.of("MAHDAR_JAVA_HOME", jdk.toString(), "MAHDAR_JVM_OPTIONS", "-Xmx1g -Dx=y"),
            "exit65");

    assertThat(ran.out()).contains("<-Xmx1g>\n<-Dx=y>\n");
    assertThat(ran.exit()).isEqualTo(65);
  }

  @Test
  void passes_over_a_java_that_is_too_old() throws Exception {
    Path old = jdk("jdk 17", "17.0.15");
    String path = jdk.resolve("bin") + ":" + System.getenv("PATH");

    Ran ran = run(Map.of("JAVA_HOME", old.toString(), "PATH", path), "doctor");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).endsWith("<org.mahdar.app.Mahdar>\n<doctor>\n");
  }

  @Test
  void refuses_a_named_jdk_that_is_too_old() throws Exception {
    Path old = jdk("jdk 17", "17.0.15");

    Ran ran = run(Map.of("MAHDAR_JAVA_HOME", old.toString()), "doctor");

    assertThat(ran.exit()).isEqualTo(69);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("MAHDAR_JAVA_HOME=" + old).contains("25 or newer");
  }

  @Test
  void says_what_is_missing_when_it_is_not_built_and_there_is_no_maven() throws Exception {
    Files.delete(project.resolve("app/target/mahdar/built"));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : List.of("dirname", "find", "head", "readlink", "sed", "mkdir")) {
      script(tools.resolve(tool), "PATH='" + System.getenv("PATH") + "' exec " + tool + " \"$@\"");
    }

    Ran ran = run(Map.of("MAHDAR_JAVA_HOME", jdk.toString(), "PATH", tools.toString()), "doctor");

    assertThat(ran.exit()).isEqualTo(69);
    assertThat(ran.err()).contains("no mvn in PATH").contains("3.8.7");
  }

  @Test
  void follows_links_to_itself() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), project.resolve("mahdar"));

    Ran ran = run(link, Map.of("MAHDAR_JAVA_HOME", jdk.toString()), "show");

    assertThat(ran.out()).contains(project.toRealPath() + "/app/target/mahdar/lib/mahdar-app.jar");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = Files.createDirectories(folder.resolve(name).resolve("bin")).getParent();
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(
        home.resolve("bin/java"),
        """
        printf '<%s>\\n' "$@"
        case "$*" in *exit65*) exit 65 ;; esac
        """);
    return home;
  }

  private static void script(Path file, String commands) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Ran run(Map<String, String> environment, String... arguments) throws Exception {
    return run(project.resolve("mahdar"), environment, arguments);
  }

  private Ran run(Path script, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Ran(exit, Files.readString(out), Files.readString(err));
  }
}
