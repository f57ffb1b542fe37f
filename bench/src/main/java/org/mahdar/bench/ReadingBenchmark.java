package org.mahdar.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How long one thread takes for all articles: whole readings, their layers, and Lucene's ArabicAnalyzer as the yardstick.
///
/// The five seeds where they are at hand, else the sample corpus. A reading runs through thousands of methods, some of them
/// once an article: before the JVM has compiled them all it takes twice as long, hence two minutes of warm-up. Run it with `main`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 60, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ReadingBenchmark {
  private Workload work = Workload.empty();

  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(ReadingBenchmark.class.getSimpleName()).build()).run();
  }

  @Setup
  public void load() throws IOException {
    work = Workload.of(Workload.folder());
    System.out.println(work.articles() + " articles, " + work.characters() + " characters");
  }

  @Benchmark
  public int arabicAnalyzer() {
    return work.analyse();
  }

  @Benchmark
  public int tokensAndLattice() {
    return work.lattices();
  }

  @Benchmark
  public int mentionLayer() {
    return work.mentions();
  }

  @Benchmark
  public int wholeReading() {
    return work.read();
  }

  @Benchmark
  public int readingOneByOne() {
    return work.readEach();
  }
}
