package org.mahdar.register.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Document;
import org.mahdar.model.Edtf;
import org.mahdar.model.Evidence;
import org.mahdar.model.Order;
import org.mahdar.model.Span;

/// Reads what [DenseWriter] wrote, in the same order.
final class DenseReader {
  private final byte[] bytes;
  private final @Nullable RepeatedWords repeated;
  private int at;

  DenseReader(byte[] bytes) {
    this(bytes, 0);
  }

  DenseReader(byte[] bytes, int at) {
    this(bytes, at, null);
  }

  /// @param repeated the words that were read before and may come again
  DenseReader(byte[] bytes, RepeatedWords repeated) {
    this(bytes, 0, repeated);
  }

  private DenseReader(byte[] bytes, int at, @Nullable RepeatedWords repeated) {
    this.bytes = bytes;
    this.repeated = repeated;
    this.at = at;
  }

  /// One that goes on where this one is.
  DenseReader here() {
    return new DenseReader(bytes, at, repeated);
  }

  int count() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0 || shift > 28) {
        return value;
      }
    }
  }

  boolean flag() {
    return count() != 0;
  }

  int hash() {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (bytes[at++] & 0xFF) << shift;
    }
    return value;
  }

  long key() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 8) {
      value |= (bytes[at++] & 0xFFL) << shift;
    }
    return value;
  }

  @Nullable String text() {
    int length = count() - 1;
    if (length < 0) {
      return null;
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /// A text that other documents have too.
  @Nullable String common() {
    if (repeated == null) {
      return text();
    }
    int length = count() - 1;
    if (length < 0) {
      return null;
    }
    String text = repeated.of(bytes, at, length);
    at += length;
    return text;
  }

  /// A text that other documents have too, and that is never missing.
  String commonWord() {
    return present(common());
  }

  /// A text that is never missing.
  String word() {
    return present(text());
  }

  private static String present(@Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException("a value is missing");
    }
    return text;
  }

  /// Where bytes written by [DenseWriter#raw] begin; passes over them.
  int raw() {
    int length = count() - 1;
    int from = at;
    at += length;
    return from;
  }

  <E extends Enum<E>> @Nullable E name(Class<E> type) {
    String name = common();
    return name == null ? null : Enum.valueOf(type, name);
  }

  <E extends Enum<E>> E named(Class<E> type) {
    return Enum.valueOf(type, commonWord());
  }

  @Nullable BigDecimal decimal() {
    String value = text();
    return value == null ? null : new BigDecimal(value);
  }

  @Nullable Integer number() {
    String value = text();
    return value == null ? null : Integer.valueOf(value);
  }

  LocalDate day() {
    return day(count());
  }

  /// The day of a number that [DenseWriter#number] gave it.
  static LocalDate day(int number) {
    return LocalDate.of(number >>> 9, number >>> 5 & 15, number & 31);
  }

  @Nullable Edtf edtf() {
    return flag() ? new Edtf(word(), day(), day()) : null;
  }

  @Nullable Span span() {
    return flag() ? range() : null;
  }

  private Span range() {
    int start = count();
    return new Span(start, start + count());
  }

  Span place() {
    Span span = span();
    if (span == null) {
      throw new IllegalArgumentException("a span is missing");
    }
    return span;
  }

  /// @throws DossierException where the text does not say there what was quoted
  Evidence evidence(Document document) {
    Span span = range();
    int hash = hash();
    if (span.end() > document.text().length() || span.length() == 0) {
      throw Quotes.mismatch(document, span);
    }
    Evidence evidence = document.cite(span);
    if (evidence.quote().hashCode() != hash) {
      throw Quotes.mismatch(document, span);
    }
    return evidence;
  }

  Order order() {
    LocalDate day = day();
    int fact = count() - 1;
    return new Order(day, commonWord(), fact);
  }

  <T> List<T> list(Supplier<T> one) {
    int size = count();
    List<T> list = new ArrayList<>(Math.min(size, bytes.length));
    for (int i = 0; i < size; i++) {
      list.add(one.get());
    }
    return list;
  }

  List<String> words() {
    return list(this::word);
  }

  List<Long> keys() {
    return list(this::key);
  }
}
