package org.mahdar.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        public List<Placed.Filed> filedUnder(long key) {
          return List.of();
        }

        @Override
        public Optional<Proposal> proposal(String id) {
          return Optional.empty();
        }

        @Override
        public Optional<Placed> placed(FactRef fact) {
          return Optional.empty();
        }

        @Override
        public List<Placed> placed(DocumentId id) {
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
        public Optional<CopyFile> copyFile(DocumentId id) {
          return Optional.empty();
        }

        @Override
        public List<Order> foundBefore(long key, Order at, int most) {
          return List.of();
        }

        @Override
        public List<Order> found(long key, int most) {
          return List.of();
        }

        @Override
        public List<CopyFile.Seeker> seekersAfter(long key, Order at, int most) {
          return List.of();
        }

        @Override
        public Set<String> entryMates(String proposal) {
          return Set.of();
        }

        @Override
        public Map<FactRef, Telling> tellings(Collection<String> proposals) {
          return Map.of();
        }
      };

  /// How a fact was told when the register was made.
  ///
  /// @param origin the document whose words it was told in
  /// @param saying what it says, as [Revision.Made#sayings] has it; null where nobody wrote that down
  record Telling(DocumentId origin, @Nullable Long saying) {}

  /// The newest reading of a document; its mentions only where nothing says when it was published.
  Optional<Reading> reading(DocumentId id);

  /// The facts that are found under a key, or look for others there.
  List<Placed.Filed> filedUnder(long key);

  Optional<Proposal> proposal(String id);

  /// Where a fact was placed.
  Optional<Placed> placed(FactRef fact);

  /// Where the facts of a document were placed, as they were numbered then.
  List<Placed> placed(DocumentId id);

  /// What a document took from others.
  Optional<Reuse> reuse(DocumentId id);

  /// The documents that took something from `source`.
  List<DocumentId> takers(DocumentId source);

  Optional<CopyFile> copyFile(DocumentId id);

  /// The articles that are found under a key of copies before `at`, the latest first.
  List<Order> foundBefore(long key, Order at, int most);

  /// The articles that are found under a key of copies, the earliest first.
  List<Order> found(long key, int most);

  /// The articles that look under a key of copies after `at`, the earliest first, up to the one that comes after `most` that are found there.
  List<CopyFile.Seeker> seekersAfter(long key, Order at, int most);

  /// The proposals that one entry was made of together with `proposal`.
  Set<String> entryMates(String proposal);

  /// How the facts behind the entries of proposals were told.
  Map<FactRef, Telling> tellings(Collection<String> proposals);
}
