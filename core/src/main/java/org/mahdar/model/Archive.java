package org.mahdar.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is kept of earlier articles, as far as the making of the register asks for it.
///
/// A dossier is one; [#EMPTY] is what a register is made of at once begins with.
public interface Archive {
  /// Nothing is kept.
  Archive EMPTY =
      new Archive() {
        @Override
        public Optional<Reading> reading(DocumentId id) {
          return Optional.empty();
        }

        @Override
        public List<Proposal> filedUnder(long key) {
          return List.of();
        }

        @Override
        public Optional<Proposal> holding(FactRef fact) {
          return Optional.empty();
        }

        @Override
        public List<FactRef> placed(DocumentId id) {
          return List.of();
        }

        @Override
        public List<Proposal> component(String component) {
          return List.of();
        }

        @Override
        public Optional<Reuse> reuse(DocumentId id) {
          return Optional.empty();
        }

        @Override
        public List<DocumentId> takers(DocumentId source) {
          return List.of();
        }

        @Override
        public List<Order> neighbours(long key, Order at, int most, boolean before) {
          return List.of();
        }

        @Override
        public Set<String> entryMates(String proposal) {
          return Set.of();
        }
      };

  /// The newest reading of a document; its mentions only where nothing says when it was published.
  Optional<Reading> reading(DocumentId id);

  /// The proposals found under a key.
  List<Proposal> filedUnder(long key);

  /// The proposal that a fact belongs to.
  Optional<Proposal> holding(FactRef fact);

  /// The facts of a document that are in some proposal, as they were numbered when it was made.
  List<FactRef> placed(DocumentId id);

  List<Proposal> component(String component);

  /// What a document took from others.
  Optional<Reuse> reuse(DocumentId id);

  /// The documents that took something from `source`.
  List<DocumentId> takers(DocumentId source);

  /// The articles filed under a key of copies before or after `at`, those next to it first.
  List<Order> neighbours(long key, Order at, int most, boolean before);

  /// The proposals that one entry was made of together with `proposal`.
  Set<String> entryMates(String proposal);
}
