package org.mahdar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Reading costs no more than so many times Lucene's ArabicAnalyzer on the same text, in the same JVM.
///
/// The sample corpus costs more than an article of the press, for it is made to hold facts, and a JVM that was begun for a test is
/// seldom warm: the bounds stand half as high again above what was measured, and catch what makes reading slow altogether.
///
/// Both are timed in turn by the thread's own time, and the fastest of all rounds counts for each: a busy machine makes rounds
/// slower and none faster. The rounds end as soon as the bar is kept, or after minutes in which it never was.
@Tag("long")
class SpeedTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int MOST_ROUNDS = 60;
  private static final double NANOS_PER_TASK = 5e8;

  private static final double MENTIONS = 18;
  private static final double READING = 60;

  private final Workload work = workload();

  @Test
  void a_whole_reading_keeps_its_bar() {
    assertThat(timesTheYardstick(work::read, READING)).isLessThanOrEqualTo(READING);
  }

  @Test
  void the_mention_layer_keeps_its_bar() {
    assertThat(timesTheYardstick(work::mentions, MENTIONS)).isLessThanOrEqualTo(MENTIONS);
  }

  private double timesTheYardstick(IntSupplier task, double bar) {
    double yardstick = Double.MAX_VALUE;
    double fastest = Double.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && fastest > bar * yardstick; round++) {
      yardstick = Math.min(yardstick, fastestOf(work::analyse));
      fastest = Math.min(fastest, fastestOf(task));
    }
    return fastest / yardstick;
  }

  private static double fastestOf(IntSupplier task) {
    long begun = THREADS.getCurrentThreadCpuTime();
    long before = begun;
    long fastest = Long.MAX_VALUE;
    do {
      assertThat(task.getAsInt()).isPositive();
      long after = THREADS.getCurrentThreadCpuTime();
      fastest = Math.min(fastest, after - before);
      before = after;
    } while (before - begun < NANOS_PER_TASK);
    return fastest;
  }

  private static Workload workload() {
    try {
      return Workload.of(Checkout.CORPUS);
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus cannot be read", e);
    }
  }
}
