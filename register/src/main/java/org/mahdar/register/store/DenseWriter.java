package org.mahdar.register.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.Order;
import org.mahdar.model.Span;

/// Puts values one behind another without their names: what is read by the thousand when one article is added is read at once so.
///
/// «31» is its length and its bytes; a number takes as many bytes as it needs. [DenseReader] reads the same values in the same order.
final class DenseWriter {
  private byte[] bytes = new byte[512];
  private int length;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /// A number that is not negative.
  void count(int value) {
    room(5);
    int rest = value;
    while (rest >= 0x80 || rest < 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void flag(boolean value) {
    count(value ? 1 : 0);
  }

  /// Four bytes.
  void hash(int value) {
    room(4);
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  /// Eight bytes.
  void key(long value) {
    room(8);
    for (int shift = 0; shift < 64; shift += 8) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  void text(@Nullable String value) {
    if (value == null) {
      count(0);
      return;
    }
    raw(value.getBytes(StandardCharsets.UTF_8));
  }

  /// Bytes behind their number and one more, for 0 is nothing at all.
  void raw(byte[] value) {
    count(value.length + 1);
    room(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  /// A constant by its name: others may come in between.
  void name(@Nullable Enum<?> constant) {
    text(constant == null ? null : constant.name());
  }

  void decimal(@Nullable BigDecimal value) {
    text(value == null ? null : value.toString());
  }

  void number(@Nullable Integer value) {
    text(value == null ? null : value.toString());
  }

  /// Between the years 1 and 9999.
  void day(LocalDate day) {
    count(number(day));
  }

  /// A day as a number; the later has the greater.
  static int number(LocalDate day) {
    return (day.getYear() * 16 + day.getMonthValue()) * 32 + day.getDayOfMonth();
  }

  void edtf(@Nullable Edtf date) {
    flag(date != null);
    if (date != null) {
      text(date.text());
      day(date.earliest());
      day(date.latest());
    }
  }

  void span(@Nullable Span span) {
    flag(span != null);
    if (span != null) {
      count(span.start());
      count(span.length());
    }
  }

  /// The quote as its hash: it is read from the text, and told by this to be the same.
  void evidence(Evidence evidence) {
    count(evidence.span().start());
    count(evidence.span().length());
    hash(evidence.quote().hashCode());
  }

  void order(Order order) {
    day(order.day());
    count(order.fact() + 1);
    text(order.document());
  }

  <T> void list(Collection<T> all, Consumer<T> one) {
    count(all.size());
    all.forEach(one);
  }

  void keys(Collection<Long> keys) {
    list(keys, this::key);
  }
}
