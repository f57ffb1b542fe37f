package org.mahdar.register.export;

import org.mahdar.model.Agreement;
import org.mahdar.model.Review;

/// What an entry says beside its facts: for every field who gives which value, and what people decided.
///
/// Attendance as 36 and 34 is `{"field": "value", "verdict": "contradict", "lead": "36", "reason": "most-origins", "claims": […]}`.
final class ReviewJson {
  private final JsonLine line;

  ReviewJson(JsonLine line) {
    this.line = line;
  }

  void agreement(Agreement agreement) {
    line.json.writeStartObject();
    line.text("field", agreement.field());
    line.text("verdict", agreement.verdict());
    line.text("lead", agreement.lead());
    line.text("reason", agreement.reason());
    line.json.writeArrayPropertyStart("claims");
    for (Agreement.Claim claim : agreement.claims()) {
      line.json.writeStartObject();
      line.text("value", claim.value());
      line.number("origins", claim.origins());
      line.everyOf("documents", claim.documents());
      line.json.writeArrayPropertyStart("against");
      claim
          .against()
          .forEach(place -> line.json.writeString(agreement.claims().get(place).value()));
      line.json.writeEndArray();
      line.json.writeEndObject();
    }
    line.json.writeEndArray();
    line.json.writeEndObject();
  }

  void review(Review review) {
    line.json.writeObjectPropertyStart("review");
    line.text("standing", review.standing());
    line.text("name", review.name());
    if (!review.corrections().isEmpty()) {
      line.json.writeArrayPropertyStart("corrections");
      for (Review.Correction correction : review.corrections()) {
        line.json.writeStartObject();
        line.text("field", correction.field());
        line.text("value", correction.value());
        line.text("by", correction.by());
        line.json.writeEndObject();
      }
      line.json.writeEndArray();
    }
    line.list("notes", review.notes());
    if (!review.decisions().isEmpty()) {
      line.json.writeArrayPropertyStart("decisions");
      review.decisions().forEach(line.json::writeNumber);
      line.json.writeEndArray();
    }
    line.json.writeEndObject();
  }
}
