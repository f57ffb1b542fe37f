package org.mahdar.register.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Agreement;
import org.mahdar.model.Conflict;
import org.mahdar.model.CopyFile;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Order;
import org.mahdar.model.Reuse;

/// How parts of the register that are read by the thousand are written densely, and read back.
final class DenseRegister {
  private DenseRegister() {}

  static byte[] keys(java.util.Collection<Long> keys) {
    DenseWriter out = new DenseWriter();
    out.keys(keys);
    return out.bytes();
  }

  static List<Long> keys(byte[] bytes) {
    return new DenseReader(bytes).keys();
  }

  static byte[] orders(List<Order> orders) {
    DenseWriter out = new DenseWriter();
    out.list(orders, out::order);
    return out.bytes();
  }

  /// @param repeated the names of documents that were read before
  static List<Order> orders(byte[] bytes, RepeatedWords repeated) {
    DenseReader in = new DenseReader(bytes, repeated);
    return in.list(in::order);
  }

  /// What an article shares with earlier ones: those it met, and what no other comes before.
  static byte[] met(CopyFile file) {
    DenseWriter out = new DenseWriter();
    out.list(
        file.met(),
        one -> {
          out.order(one.at());
          out.count(one.bands());
          out.count(one.runs());
          out.flag(one.compared());
          out.flag(one.source());
        });
    rank(out, file.bands());
    rank(out, file.runs());
    return out.bytes();
  }

  private static void rank(DenseWriter out, CopyFile.@Nullable Rank rank) {
    out.flag(rank != null);
    if (rank != null) {
      out.count(rank.count());
      out.order(rank.at());
    }
  }

  static List<CopyFile.Met> met(DenseReader in) {
    return in.list(
        () -> new CopyFile.Met(in.order(), in.count(), in.count(), in.flag(), in.flag()));
  }

  static CopyFile.@Nullable Rank rank(DenseReader in) {
    return in.flag() ? new CopyFile.Rank(in.count(), in.order()) : null;
  }

  /// What «a.txt» took from others: its sort, its origin, and sentence by sentence whence.
  static byte[] reuse(Reuse reuse) {
    DenseWriter out = new DenseWriter();
    out.text(reuse.document().value());
    out.name(reuse.sort());
    out.text(reuse.origin().value());
    out.list(reuse.sources(), source -> out.text(source.value()));
    out.list(
        reuse.passages(),
        passage -> {
          DocumentId source = passage.source();
          out.span(passage.span());
          out.text(source == null ? null : source.value());
          out.span(passage.from());
        });
    out.list(reuse.stale(), out::span);
    return out.bytes();
  }

  static Reuse reuse(byte[] bytes) {
    DenseReader in = new DenseReader(bytes);
    return new Reuse(
        new DocumentId(in.word()),
        in.named(Reuse.Sort.class),
        new DocumentId(in.word()),
        in.list(() -> new DocumentId(in.word())),
        in.list(() -> new Reuse.Passage(in.place(), document(in.text()), in.span())),
        in.list(in::place));
  }

  private static @Nullable DocumentId document(@Nullable String id) {
    return id == null ? null : new DocumentId(id);
  }

  /// Bytes as a text of as many characters, for comparing.
  static String words(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /// How far accounts agree: «31» by two, «38» by one that was told before.
  static byte[] agreements(List<Agreement> agreements) {
    DenseWriter out = new DenseWriter();
    out.list(
        agreements,
        one -> {
          out.text(one.field());
          out.name(one.verdict());
          out.list(
              one.claims(),
              claim -> {
                out.text(claim.value());
                documents(out, claim.documents());
                out.count(claim.origins());
                out.list(claim.against(), out::count);
              });
          out.text(one.lead());
          out.name(one.reason());
        });
    return out.bytes();
  }

  static List<Agreement> agreements(byte[] bytes) {
    DenseReader in = new DenseReader(bytes);
    return in.list(() ->
        new Agreement(
            in.word(),
            in.named(Agreement.Verdict.class),
            in.list(() ->
                new Agreement.Claim(in.word(), documents(in), in.count(), in.list(in::count))),
            in.word(),
            in.named(Agreement.Reason.class)));
  }

  static byte[] claims(List<Conflict.Claim> claims) {
    DenseWriter out = new DenseWriter();
    out.list(
        claims,
        claim -> {
          out.text(claim.value());
          documents(out, claim.documents());
        });
    return out.bytes();
  }

  static List<Conflict.Claim> claims(byte[] bytes) {
    DenseReader in = new DenseReader(bytes);
    return in.list(() -> new Conflict.Claim(in.word(), documents(in)));
  }

  private static void documents(DenseWriter out, List<DocumentId> documents) {
    out.list(documents, document -> out.text(document.value()));
  }

  private static List<DocumentId> documents(DenseReader in) {
    return in.list(() -> new DocumentId(in.word()));
  }
}
