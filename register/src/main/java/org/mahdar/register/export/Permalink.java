package org.mahdar.register.export;

import org.mahdar.model.EntryId;

/// Where an entry has its page in every dossier that is served: `/entry/M-7K2QZ5`.
final class Permalink {
  private Permalink() {}

  static String of(EntryId id) {
    return "/entry/" + id;
  }
}
