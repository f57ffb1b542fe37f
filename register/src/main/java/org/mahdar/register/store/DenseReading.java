package org.mahdar.register.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dateline;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Fact;
import org.mahdar.model.FactRef;
import org.mahdar.model.LazyList;
import org.mahdar.model.Mention;
import org.mahdar.model.Section;
import org.mahdar.model.SectionKind;
import org.mahdar.model.Source;

/// How an article, its facts and its mentions are written densely, and read back.
///
/// Facts and mentions stand behind a list of their kinds and lengths, so that one is read without the others.
final class DenseReading {
  private DenseReading() {}

  /// A document without its id and its text, which lie in columns of their own.
  static byte[] head(Document document) {
    DenseWriter out = new DenseWriter();
    Source source = document.source();
    out.text(source.path());
    out.text(source.url());
    out.text(source.sha256());
    out.text(source.mediaType());
    out.text(document.language());
    out.text(document.title());
    out.text(document.outlet());
    out.text(document.sourceOutlet());
    out.text(document.agency());
    Dateline dateline = document.dateline();
    out.flag(dateline != null);
    if (dateline != null) {
      out.text(dateline.place());
      out.text(dateline.outlet());
    }
    out.list(
        document.sections(),
        section -> {
          out.name(section.kind());
          out.span(section.span());
          out.text(section.why());
        });
    created(out, document.created());
    return out.bytes();
  }

  static byte[] created(CreationTime created) {
    DenseWriter out = new DenseWriter();
    created(out, created);
    return out.bytes();
  }

  private static void created(DenseWriter out, CreationTime created) {
    out.edtf(created.edtf());
    out.name(created.basis());
    out.list(created.candidates(), out::day);
    out.list(created.evidence(), out::evidence);
    DenseFacts.doubts(out, created.doubts());
    FactRef witness = created.witness();
    out.flag(witness != null);
    if (witness != null) {
      out.text(witness.document().value());
      out.count(witness.fact());
    }
  }

  /// @param repeated the words of the documents before it
  static Document document(DocumentId id, byte[] head, String text, RepeatedWords repeated) {
    return checked(
        id,
        () -> {
          DenseReader in = new DenseReader(head, repeated);
          Document undated =
              new Document(
                  id,
                  new Source(in.text(), in.text(), in.word(), in.commonWord()),
                  CreationTime.unknown(),
                  text,
                  in.commonWord(),
                  in.text(),
                  in.common(),
                  in.common(),
                  in.common(),
                  in.flag() ? new Dateline(in.common(), in.common()) : null,
                  sections(id, in, text));
          return undated.withCreated(created(in, undated));
        });
  }

  /// Passes over the sections, which are read when they are asked for.
  private static List<Section> sections(DocumentId id, DenseReader in, String text) {
    DenseReader from = in.here();
    for (int size = in.count(); size > 0; size--) {
      in.raw();
      if (in.flag()) {
        in.count();
        in.count();
      }
      in.raw();
    }
    return Document.lateSections(
        text,
        () ->
            checked(
                id,
                () -> {
                  DenseReader again = from.here();
                  return again.list(() ->
                      new Section(
                          again.named(SectionKind.class), again.place(), again.commonWord()));
                }));
  }

  static CreationTime created(byte[] bytes, Document document) {
    return checked(document.id(), () -> created(new DenseReader(bytes), document));
  }

  private static CreationTime created(DenseReader in, Document document) {
    return new CreationTime(
        in.edtf(),
        in.named(CreationTime.Basis.class),
        in.list(in::day),
        in.list(() -> in.evidence(document)),
        DenseFacts.doubts(in),
        witness(in));
  }

  private static @Nullable FactRef witness(DenseReader in) {
    return in.flag() ? new FactRef(new DocumentId(in.word()), in.count()) : null;
  }

  static byte[] facts(List<Fact> facts) {
    return all(DenseFacts.KINDS, facts, DenseFacts::write);
  }

  static byte[] mentions(List<Mention> mentions) {
    return all(DenseMentions.KINDS, mentions, DenseMentions::write);
  }

  private static <T> byte[] all(
      List<Class<? extends T>> kinds, List<T> list, Function<T, byte[]> writer) {
    DenseWriter out = new DenseWriter();
    out.count(list.size());
    for (T one : list) {
      out.count(kinds.indexOf(one.getClass()));
      out.raw(writer.apply(one));
    }
    return out.bytes();
  }

  /// The facts, each read when it is asked for.
  static List<Fact> facts(byte[] bytes, Document document) {
    return all(
        DenseFacts.KINDS, bytes, document, (kind, in) -> DenseFacts.read(kind, in, document));
  }

  /// The mentions, each read when it is asked for.
  static List<Mention> mentions(byte[] bytes, Document document) {
    return all(
        DenseMentions.KINDS, bytes, document, (kind, in) -> DenseMentions.read(kind, in, document));
  }

  private static <T> List<T> all(
      List<Class<? extends T>> kinds,
      byte[] bytes,
      Document document,
      BiFunction<Class<? extends T>, DenseReader, T> reader) {
    List<Class<? extends T>> types = new ArrayList<>();
    int[] starts =
        checked(
            document.id(),
            () -> {
              DenseReader in = new DenseReader(bytes);
              int size = in.count();
              int[] found = new int[Math.min(size, bytes.length)];
              for (int i = 0; i < size; i++) {
                types.add(kinds.get(in.count()));
                found[i] = in.raw();
              }
              return found;
            });
    return new LazyList<>(
        types,
        place ->
            checked(
                document.id(),
                () -> reader.apply(types.get(place), new DenseReader(bytes, starts[place]))));
  }

  private static <T> T checked(DocumentId id, java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (DossierException mismatch) {
      throw mismatch;
    } catch (RuntimeException e) {
      throw new DossierException(
          DossierException.Kind.DAMAGED,
          "document "
              + id
              + ": its stored reading cannot be read ("
              + e.getMessage()
              + "); build the dossier again from its articles",
          e);
    }
  }
}
