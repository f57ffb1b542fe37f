package org.mahdar.register.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;
import org.mahdar.model.Fact;
import org.mahdar.model.LazyList;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Reading;
import org.mahdar.model.TimeMention;

/// Writes the rows of articles with their readings.
///
/// Of each meeting that names its process a row stands by itself, so that an article without a date finds it: «اجتماع التحالف في واشنطن».
final class DocumentRows implements AutoCloseable {
  private final PreparedStatement documents;
  private final PreparedStatement meetings;

  /// What stands of an article beside its reading.
  ///
  /// @param number of its row; null where a new one is to be given
  record Header(@Nullable Long number, boolean shown, Given given, String rules) {}

  DocumentRows(Connection connection, String documents, String meetings) throws SQLException {
    this.documents =
        connection.prepareStatement(
            "insert into "
                + documents
                + " (number, id, shown, sha256, given, rules, dating, told, head, text, marks,"
                + " facts, mentions) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning"
                + " number");
    this.meetings =
        connection.prepareStatement(
            "insert into "
                + meetings
                + " (document, place, process, city, ordinal, dated) values (?, ?, ?, ?, ?, ?)");
  }

  void put(Header header, Reading reading) throws SQLException {
    Document document = reading.document();
    documents.setObject(1, header.number());
    documents.setString(2, document.id().value());
    documents.setBoolean(3, header.shown());
    documents.setString(4, document.source().sha256());
    documents.setBytes(5, header.given().dense());
    documents.setString(6, header.rules());
    documents.setInt(7, dating(document.created()));
    documents.setInt(8, reading.facts().size());
    documents.setBytes(9, DenseReading.head(document));
    documents.setString(10, document.text());
    documents.setBytes(11, DenseReading.mentions(marks(reading.mentions())));
    documents.setBytes(12, DenseReading.facts(reading.facts()));
    documents.setBytes(13, DenseReading.mentions(reading.mentions()));
    long number;
    try (var rows = documents.executeQuery()) {
      rows.next();
      number = rows.getLong(1);
    }
    meetings(number, reading.facts());
  }

  private void meetings(long number, List<Fact> facts) throws SQLException {
    for (int place = 0; place < facts.size(); place++) {
      if (LazyList.isOf(Meeting.class, facts, place)
          && facts.get(place) instanceof Meeting meeting
          && meeting.process() != null) {
        meetings.setLong(1, number);
        meetings.setInt(2, place);
        meetings.setString(3, meeting.process());
        meetings.setString(4, meeting.city());
        meetings.setObject(5, meeting.ordinal());
        meetings.setBoolean(6, meeting.date() != null);
        meetings.executeUpdate();
      }
    }
  }

  /// 0 where nothing dates an article, 1 where it dates itself, 2 where the register does.
  private static int dating(CreationTime created) {
    return created.edtf() == null ? 0 : created.basis() == CreationTime.Basis.REGISTER ? 2 : 1;
  }

  /// What the register is made with beside the facts: when, and bodies that are no state's.
  private static List<Mention> marks(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention ->
            switch (mention) {
              case TimeMention _ -> true;
              case NameMention name ->
                  name.kind() == NameMention.Kind.ORGANISATION && name.country() == null;
              case QuantityMention _, MoneyMention _ -> false;
            })
        .toList();
  }

  @Override
  public void close() throws SQLException {
    documents.close();
    meetings.close();
  }
}
