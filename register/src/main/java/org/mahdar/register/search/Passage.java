package org.mahdar.register.search;

import java.util.List;

/// A stretch of a text with what was looked for in it marked: «… قال الوزير [أحمد] إن …».
public record Passage(List<Piece> pieces) {
  public record Piece(String text, boolean marked) {}

  public Passage {
    pieces = List.copyOf(pieces);
  }

  /// The words alone, on one line.
  public String plain() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString().replaceAll("\\s+", " ").strip();
  }
}
