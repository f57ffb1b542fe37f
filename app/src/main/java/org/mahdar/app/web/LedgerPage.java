package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mahdar.model.Fact;
import org.mahdar.model.Sum;
import org.mahdar.register.search.Facet;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;

/// The sums of money, a table for each currency and in it a column for what became of them; nothing is added up.
///
/// What is pledged is not paid, and a cumulative sum holds the single ones: a total of any two lines could be wrong.
public record LedgerPage(
    Frame frame, List<Column> columns, List<Table> tables, List<TimelinePage.Choice> processes) {
  private static final int MOST_ROWS = 500;

  /// What a column of the ledger holds.
  public enum Stage {
    ASKED,
    PLEDGED,
    COMMITTED,
    PAID,
    OTHER
  }

  public record Column(Stage stage, String name) {}

  /// The sums of one currency, oldest first.
  public record Table(String currency, String count, List<Row> rows) {}

  /// @param stage the column that the amount stands in
  /// @param basis whether it is new, cumulative, a share …, empty where nothing says so
  public record Row(
      Card card, Line from, Line to, Stage stage, String amount, String status, String basis) {}

  static LedgerPage of(Frame frame, Voice voice, Holdings holdings, Query query) {
    Map<String, List<Row>> byCurrency =
        new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    List<Listed> sums =
        Holdings.oldestFirst(holdings.catalogue().filtered(query.with(Facet.KIND, "sum")));
    for (Listed listed : sums) {
      Fact lead = listed.entry().settled();
      if (lead instanceof Sum sum) {
        String currency = sum.currency() == null ? "" : sum.currency();
        byCurrency.computeIfAbsent(currency, _ -> new ArrayList<>()).add(row(listed, sum, voice));
      }
    }
    List<Table> tables =
        byCurrency.entrySet().stream()
            .sorted(Comparator.comparingInt(table -> -table.getValue().size()))
            .map(table -> table(table.getKey(), table.getValue(), voice))
            .toList();
    return new LedgerPage(frame, columns(voice), tables, processes(query, holdings, voice));
  }

  private static Table table(String currency, List<Row> rows, Voice voice) {
    return new Table(
        currency.isEmpty()
            ? voice.messages().text("sum.currency-missing")
            : voice.amounts().currency(currency),
        rows.size() > MOST_ROWS
            ? voice.messages().text("timeline.cut", rows.size(), MOST_ROWS)
            : voice.messages().text("register.count", rows.size()),
        rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
  }

  private static Row row(Listed listed, Sum sum, Voice voice) {
    Line none = Line.own("");
    Line to = sum.recipient() == null ? none : voice.names().party(sum.recipient());
    return new Row(
        Card.of(listed, voice),
        sum.donor() == null ? none : voice.names().party(sum.donor()),
        sum.purpose() == null || !to.parts().getFirst().text().isEmpty()
            ? to
            : voice.arabic(sum.purpose()),
        stage(sum.status()),
        voice.amounts().bare(sum.amount(), sum.low(), sum.high(), sum.qualifier()),
        voice.word("sum.status", sum.status()),
        sum.basis() == Sum.Basis.NEW ? "" : voice.word("basis", sum.basis()));
  }

  private static Stage stage(Sum.Status status) {
    return switch (status) {
      case REQUESTED, TARGET, NEEDED, ESTIMATED, EXPECTED -> Stage.ASKED;
      case PLEDGED -> Stage.PLEDGED;
      case COMMITTED, ALLOCATED -> Stage.COMMITTED;
      case RAISED, DISBURSED -> Stage.PAID;
      case FROZEN, REDIRECTED, DENIED -> Stage.OTHER;
    };
  }

  private static List<Column> columns(Voice voice) {
    List<Column> columns = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      columns.add(
          new Column(
              stage,
              voice.messages().text("ledger." + stage.name().toLowerCase(java.util.Locale.ROOT))));
    }
    return columns;
  }

  private static List<TimelinePage.Choice> processes(Query query, Holdings holdings, Voice voice) {
    List<TimelinePage.Choice> choices = new ArrayList<>();
    choices.add(
        new TimelinePage.Choice(
            "/ledger",
            voice.messages().text("register.any"),
            query.value(Facet.PROCESS).isEmpty()));
    holdings
        .catalogue()
        .counts(Facet.PROCESS)
        .keySet()
        .forEach(id ->
            choices.add(
                new TimelinePage.Choice(
                    Address.ledger(Query.ALL.with(Facet.PROCESS, id)),
                    voice.names().process(id).plain(),
                    query.value(Facet.PROCESS).filter(id::equals).isPresent())));
    return choices;
  }
}
