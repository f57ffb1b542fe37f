package org.mahdar.model;

import java.util.List;

/// What one article says: its mentions and its facts, in order of their place in the text.
public record Reading(Document document, List<Mention> mentions, List<Fact> facts) {
  public Reading {
    mentions = LazyList.keep(mentions);
    facts = LazyList.keep(facts);
  }
}
