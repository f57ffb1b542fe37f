package org.mahdar;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.model.Document;
import org.mahdar.model.Fact;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.NameMention;
import org.mahdar.model.Reading;
import org.mahdar.model.Statement;
import org.mahdar.rules.Lattice;

/// An article on its way through the stages of [Reader]: what each has found, for those behind it.
///
/// Of «اجتمعت 85 دولة الأربعاء في بروكسل» the first leaves the number 85, the second the day, the third the city, and a later one the meeting.
final class Article {
  Document document;

  /// Its words, at first alone, then with the numbers and times among them.
  Lattice lattice;

  /// The same with the names that lists know.
  Lattice named;

  List<Mention> mentions = new ArrayList<>();
  List<NameMention> names = List.of();
  List<Statement> said = List.of();
  final List<Meeting> meetings = new ArrayList<>();
  final List<Fact> facts = new ArrayList<>();

  Article(Document document, Lattice lattice) {
    this.document = document;
    this.lattice = lattice;
    this.named = lattice;
  }

  Reading reading() {
    return new Reading(document, mentions, facts);
  }
}
