package org.mahdar.register.store;

import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;

/// What came with the bytes of a capture from outside, kept so that they can be read again by newer rules.
///
/// @param redated the day of publication that a person decided on, in the place of what came from outside
record Given(
    @Nullable String path,
    @Nullable String url,
    String mediaType,
    @Nullable String published,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String fetched,
    @Nullable String redated) {
  static Given of(Capture capture) {
    Source source = capture.source();
    return new Given(
        source.path(),
        source.url(),
        source.mediaType(),
        capture.published(),
        capture.title(),
        capture.outlet(),
        capture.fetched(),
        null);
  }

  byte[] dense() {
    DenseWriter out = new DenseWriter();
    out.text(path);
    out.text(url);
    out.text(mediaType);
    out.text(published);
    out.text(title);
    out.text(outlet);
    out.text(fetched);
    out.text(redated);
    return out.bytes();
  }

  static Given of(byte[] dense) {
    DenseReader in = new DenseReader(dense);
    return new Given(
        in.text(), in.text(), in.word(), in.text(), in.text(), in.text(), in.text(), in.text());
  }

  /// The same article with the day that a person gave it, null where nobody did.
  Given redated(@Nullable String day) {
    return new Given(path, url, mediaType, published, title, outlet, fetched, day);
  }

  Capture capture(DocumentId id, String sha256, byte[] bytes) {
    return new Capture(
        id,
        new Source(path, url, sha256, mediaType),
        bytes,
        redated == null ? published : redated,
        title,
        outlet,
        fetched);
  }

  /// Whether reading it again would give another reading; by which path it came does not matter.
  boolean saysTheSameAs(Given other) {
    return withoutPath().equals(other.withoutPath());
  }

  /// Whether it is the same file or page as `other`, whatever its bytes.
  boolean sameSource(Given other) {
    return path != null && path.equals(other.path) || url != null && url.equals(other.url);
  }

  private Given withoutPath() {
    return new Given(null, url, mediaType, published, title, outlet, null, null);
  }
}
