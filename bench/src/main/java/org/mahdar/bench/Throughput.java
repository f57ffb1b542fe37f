package org.mahdar.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints how many articles a second one thread reads, and how much slower each stage is than Lucene's ArabicAnalyzer.
///
/// Every round measures all stages one after the other, so that what slows the machine slows all of them; the median round counts.
/// «whole reading 900 articles/s = 19.0 x ArabicAnalyzer» is what `ReadingBenchmark` measures with more care.
public final class Throughput {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 3;
  private static final long NANOS_PER_TASK = 1_000_000_000L;

  private Throughput() {}

  /// @param arguments the folder of the articles (`../shared/seeds`, else `corpus`), and how many rounds (7)
  public static void main(String[] arguments) throws IOException {
    Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Workload.folder();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
    Workload work = Workload.of(folder);
    Map<String, Runnable> tasks = new LinkedHashMap<>();
    tasks.put(Workload.YARDSTICK, work::analyse);
    tasks.put("tokens and lattice", work::lattices);
    tasks.put("mention layer", work::mentions);
    tasks.put("whole reading", work::read);
    Map<String, double[]> seconds = new LinkedHashMap<>();
    tasks.keySet().forEach(name -> seconds.put(name, new double[rounds]));
    for (int round = -WARM_UP; round < rounds; round++) {
      for (Map.Entry<String, Runnable> task : tasks.entrySet()) {
        double once = secondsOf(task.getValue());
        if (round >= 0) {
          requireNonNull(seconds.get(task.getKey()))[round] = once;
        }
      }
    }
    print(work, seconds);
  }

  /// Of the thread's own time, so that a busy machine does not count.
  private static double secondsOf(Runnable task) {
    long start = THREADS.getCurrentThreadCpuTime();
    long end;
    int times = 0;
    do {
      task.run();
      times++;
      end = THREADS.getCurrentThreadCpuTime();
    } while (end - start < NANOS_PER_TASK);
    return (end - start) / 1e9 / times;
  }

  private static void print(Workload work, Map<String, double[]> seconds) {
    System.out.printf(
        Locale.ROOT, "%d articles, %,d characters%n", work.articles(), work.characters());
    double[] yardstick = requireNonNull(seconds.get(Workload.YARDSTICK));
    seconds.forEach((name, rounds) -> {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < rounds.length; i++) {
        ratios.add(rounds[i] / yardstick[i]);
      }
      System.out.printf(
          Locale.ROOT,
          "%-20s %8.0f articles/s %8.3f ms each = %5.1f x ArabicAnalyzer%n",
          name,
          work.articles() / median(Arrays.stream(rounds).boxed().toList()),
          1000 * median(Arrays.stream(rounds).boxed().toList()) / work.articles(),
          median(ratios));
    });
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
