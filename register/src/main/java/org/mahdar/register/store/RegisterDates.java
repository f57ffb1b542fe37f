package org.mahdar.register.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.Capture;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dating;
import org.mahdar.model.Decision;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.FactRef;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Outcome;
import org.mahdar.model.Placed;
import org.mahdar.model.Reading;

/// Has the articles that do not date themselves dated by the register that was just made, and puts in their next readings.
///
/// What dates an article are the meetings of those that date themselves, as people left them, and nothing that another one got from the
/// register: so it does not matter in which order articles came. A meeting that stands behind no entry dates none. What was asked and considered is kept, so that an article is only read again where others came to be
/// considered.
final class RegisterDates {
  /// Those that might ask, and those that were answered before.
  private static final String OPEN =
      "select id from document where shown = 1 and dating = 0 and exists (select 1 from meeting m"
          + " where m.document = number and m.dated = 0) union select document from dated order by"
          + " 1";

  private static final String KNOWN =
      "select d.id, m.place from meeting m join document d on d.number = m.document where d.shown ="
          + " 1 and d.dating = 1 and m.process = ? and m.";

  private static final String DATES_ITSELF =
      "select 1 from document where shown = 1 and dating = 1 and id = ?";

  private final Handle handle;
  private final Rows rows;
  private final CaptureFolder captures;
  private final Build.Steps steps;
  private final Documents documents;
  private final Proposals proposals;

  RegisterDates(Handle handle, CaptureFolder captures, Build.Steps steps) {
    this.handle = handle;
    this.rows = new Rows(handle);
    this.captures = captures;
    this.steps = steps;
    this.documents = new Documents(handle);
    this.proposals = new Proposals(handle);
  }

  /// An article that does not date itself: its reading as it is shown, the meetings that it tells by itself, and what was found before.
  private record Open(Reading shown, List<Dating.Asked> asked, @Nullable Kept kept) {}

  private record Kept(String asked, String considered, CreationTime created) {}

  /// Whether any article has another date now than the register was made with. To be asked within the transaction that makes it.
  boolean redate() {
    List<Open> open = open();
    List<Decision> decisions = new Decisions(handle).all();
    Dating dating = steps.editor().dating(known(open, decisions), decisions, documents::shownFacts);
    List<Next> next = new ArrayList<>();
    for (Open one : open) {
      List<Dating.Witness> witnesses = dating.witnesses(one.asked());
      next(one, witnesses, dating).ifPresent(next::add);
    }
    forget(open);
    next.forEach(this::keep);
    return next.stream().anyMatch(Next::differs);
  }

  private List<Open> open() {
    List<Open> open = new ArrayList<>();
    for (DocumentId id : ids(OPEN)) {
      documents.shownFacts(id).flatMap(this::open).ifPresent(open::add);
    }
    return open;
  }

  private Optional<Open> open(Reading shown) {
    CreationTime created = shown.document().created();
    boolean byRegister = created.basis() == CreationTime.Basis.REGISTER;
    if (created.edtf() != null && !byRegister) {
      return Optional.empty();
    }
    Kept kept = kept(shown.document());
    List<Dating.Asked> asked =
        byRegister && kept != null
            ? StoredJson.readAsked(kept.asked(), shown.document())
            : Dating.asked(shown.facts());
    return Optional.of(new Open(shown, asked, kept));
  }

  private List<DocumentId> ids(String query) {
    return rows.read(query, row -> new DocumentId(row.getString(1)));
  }

  private @Nullable Kept kept(Document document) {
    return rows
        .read(
            "select asked, considered, created from dated where document = ?",
            row ->
                new Kept(
                    row.getString(1),
                    row.getString(2),
                    StoredJson.readCreated(row.getString(3), document)),
            document.id().value())
        .stream()
        .findFirst()
        .orElse(null);
  }

  /// The meetings of one process with those asked for, and of one city or number with them, in the articles that date themselves.
  private Collection<Dating.Known> known(List<Open> open, List<Decision> decisions) {
    Map<String, FactRef> found = new TreeMap<>();
    Set<List<Object>> sought = new HashSet<>();
    for (Open one : open) {
      for (Dating.Asked asked : one.asked()) {
        Meeting meeting = asked.meeting();
        if (meeting.process() != null) {
          find(meeting.process(), "city", meeting.city(), sought, found);
          find(meeting.process(), "ordinal", meeting.ordinal(), sought, found);
        }
      }
    }
    if (!open.isEmpty()) {
      decisions.forEach(decision -> corrected(decision, found));
    }
    return known(found.values());
  }

  /// A meeting of which a person corrected by what it is found, the number for one, is found under no other: it is looked at each time.
  private void corrected(Decision decision, Map<String, FactRef> found) {
    if (decision.verb() == Decision.Verb.EDIT
        && !decision.undone()
        && !"date".equals(decision.field())) {
      for (Decision.Anchor anchor : decision.target()) {
        if (anchor.kind().equals("meeting")) {
          meetings(anchor.document()).forEach(ref -> found.put(ref.toString(), ref));
        }
      }
    }
  }

  /// All meetings of an article that dates itself.
  private List<FactRef> meetings(DocumentId document) {
    List<FactRef> meetings = new ArrayList<>();
    if (!rows.read(DATES_ITSELF, row -> row.getInt(1), document.value()).isEmpty()) {
      Optional<Reading> reading = documents.shownFacts(document);
      for (int i = 0; reading.isPresent() && i < reading.get().facts().size(); i++) {
        if (LazyList.isOf(Meeting.class, reading.get().facts(), i)) {
          meetings.add(new FactRef(document, i));
        }
      }
    }
    return meetings;
  }

  private void find(
      String process,
      String field,
      @Nullable Object value,
      Set<List<Object>> sought,
      Map<String, FactRef> found) {
    if (value != null && sought.add(List.of(process, field, value))) {
      rows.read(
              KNOWN + field + " = ?",
              row -> new FactRef(new DocumentId(row.getString(1)), row.getInt(2)),
              process,
              value)
          .forEach(ref -> found.put(ref.toString(), ref));
    }
  }

  private List<Dating.Known> known(Collection<FactRef> refs) {
    Map<DocumentId, Optional<Reading>> readings = new HashMap<>();
    List<Dating.Known> known = new ArrayList<>();
    for (FactRef ref : refs) {
      Optional<Placed> placed = stands(ref) ? proposals.placed(ref) : Optional.empty();
      Optional<Reading> reading = readings.computeIfAbsent(ref.document(), documents::shownFacts);
      if (placed.isPresent()
          && reading.isPresent()
          && reading.get().facts().get(ref.fact()) instanceof Meeting meeting) {
        known.add(new Dating.Known(placed.get().at(), placed.get().proposal(), meeting));
      }
    }
    return known;
  }

  private boolean stands(FactRef fact) {
    return !rows.read(
            "select 1 from support where document = ? and fact = ? limit 1",
            row -> row.getInt(1),
            fact.document().value(),
            fact.fact())
        .isEmpty();
  }

  /// What is to be kept of an article, and its next reading where that is another.
  private record Next(
      DocumentId document, Kept kept, @Nullable Given given, @Nullable Reading reading) {
    boolean differs() {
      return reading != null;
    }
  }

  private Optional<Next> next(Open one, List<Dating.Witness> witnesses, Dating dating) {
    Document document = one.shown().document();
    String considered = considered(witnesses);
    boolean dated = document.created().basis() == CreationTime.Basis.REGISTER;
    Kept kept = one.kept();
    if (witnesses.isEmpty() && kept == null && !dated
        || kept != null
            && kept.considered().equals(considered)
            && kept.created().equals(document.created())) {
      return Optional.empty();
    }
    Documents.Row row = documents.newest(document.id()).orElseThrow();
    Optional<Reading> undated = read(row, row.given());
    if (undated.isEmpty()) {
      return Optional.empty();
    }
    Reading reading =
        dating.dated(
            undated.get(), witnesses, day -> read(row, row.given().redated(day.toString())));
    Kept now =
        new Kept(StoredJson.writeAsked(one.asked()), considered, reading.document().created());
    boolean same = reading.document().created().equals(document.created());
    return Optional.of(
        new Next(document.id(), now, same ? null : row.given(), same ? null : reading));
  }

  private Optional<Reading> read(Documents.Row row, Given given) {
    Capture capture = given.capture(row.id(), row.sha256(), captures.bytes(row.sha256()));
    return switch (Attempt.read(steps.reader(), capture)) {
      case Outcome.Read read -> Optional.of(read.reading());
      case Outcome.Rejected _ -> Optional.empty();
    };
  }

  /// The witnesses, and which of them tell of one meeting: their proposals by number, for the names of proposals move.
  private static String considered(List<Dating.Witness> witnesses) {
    Map<String, Integer> meetings = new HashMap<>();
    List<String> told = new ArrayList<>();
    for (Dating.Witness witness : witnesses) {
      int meeting = meetings.computeIfAbsent(witness.proposal(), _ -> meetings.size());
      told.add(witness.fact() + " " + witness.day() + " " + witness.by() + " " + meeting);
    }
    return StoredJson.write(told);
  }

  private void keep(Next next) {
    rows.write(
        "insert or replace into dated (document, asked, considered, created) values (?, ?, ?, ?)",
        next.document().value(),
        next.kept().asked(),
        next.kept().considered(),
        StoredJson.write(next.kept().created()));
    if (next.reading() != null && next.given() != null) {
      documents.put(next.given(), next.reading(), steps.rules());
    }
  }

  /// Drops what was found for articles that date themselves now, or are gone.
  private void forget(List<Open> open) {
    Set<String> standing = new HashSet<>();
    open.forEach(one -> standing.add(one.shown().document().id().value()));
    for (DocumentId id : ids("select document from dated")) {
      if (!standing.contains(id.value())) {
        rows.write("delete from dated where document = ?", id.value());
      }
    }
  }
}
