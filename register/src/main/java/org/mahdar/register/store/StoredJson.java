package org.mahdar.register.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.mahdar.model.Agreement;
import org.mahdar.model.Composition;
import org.mahdar.model.Conflict;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Dating;
import org.mahdar.model.Document;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Edtf;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Fact;
import org.mahdar.model.Figure;
import org.mahdar.model.Meeting;
import org.mahdar.model.Mention;
import org.mahdar.model.MoneyMention;
import org.mahdar.model.NameMention;
import org.mahdar.model.QuantityMention;
import org.mahdar.model.Relation;
import org.mahdar.model.RuleId;
import org.mahdar.model.Statement;
import org.mahdar.model.Sum;
import org.mahdar.model.TimeMention;
import org.mahdar.model.Undertaking;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How facts and mentions lie in the dossier: the records as they are, whatever the reading contract becomes.
///
/// Evidence is stored as its span and its quote, and read back by citing the span again: a quote that is no longer what the
/// text says does not get through.
final class StoredJson {
  private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
  private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};
  private static final TypeReference<List<Conflict.Claim>> CLAIMS = new TypeReference<>() {};
  private static final TypeReference<List<Agreement>> AGREEMENTS = new TypeReference<>() {};
  private static final TypeReference<List<Dating.Asked>> ASKED = new TypeReference<>() {};
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Fact.class, FactKinds.class)
          .addMixIn(Mention.class, MentionKinds.class)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(values())
          .build();

  private StoredJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @Type(value = Meeting.class, name = "meeting"),
    @Type(value = Composition.class, name = "composition"),
    @Type(value = Figure.class, name = "figure"),
    @Type(value = Sum.class, name = "sum"),
    @Type(value = Statement.class, name = "statement"),
    @Type(value = Undertaking.class, name = "undertaking"),
    @Type(value = Event.class, name = "event"),
    @Type(value = Relation.class, name = "relation")
  })
  private interface FactKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @Type(value = TimeMention.class, name = "time"),
    @Type(value = QuantityMention.class, name = "quantity"),
    @Type(value = MoneyMention.class, name = "money"),
    @Type(value = NameMention.class, name = "name")
  })
  private interface MentionKinds {}

  private static SimpleModule values() {
    return new SimpleModule("values")
        .addSerializer(Edtf.class, new TextForm.Writer<>(Edtf.class))
        .addDeserializer(Edtf.class, new TextForm.Reader<>(Edtf.class, Edtf::parse))
        .addSerializer(RuleId.class, new TextForm.Writer<>(RuleId.class))
        .addDeserializer(RuleId.class, new TextForm.Reader<>(RuleId.class, RuleId::new))
        .addSerializer(DocumentId.class, new TextForm.Writer<>(DocumentId.class))
        .addDeserializer(DocumentId.class, new TextForm.Reader<>(DocumentId.class, DocumentId::new))
        .addSerializer(Evidence.class, new StoredEvidence.Writer())
        .addDeserializer(Evidence.class, new StoredEvidence.Reader());
  }

  static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static String writeFact(Fact fact) {
    return MAPPER.writerFor(Fact.class).writeValueAsString(fact);
  }

  static String writeMentions(List<Mention> mentions) {
    return MAPPER.writerFor(MENTIONS).writeValueAsString(mentions);
  }

  static String writeAsked(List<Dating.Asked> asked) {
    return MAPPER.writerFor(ASKED).writeValueAsString(asked);
  }

  static List<Dating.Asked> readAsked(String json, Document document) {
    return checked(document, () -> citing(document).forType(ASKED).readValue(json));
  }

  static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  static List<Conflict.Claim> readClaims(String json) {
    return MAPPER.readValue(json, CLAIMS);
  }

  static List<Agreement> readAgreements(String json) {
    return MAPPER.readValue(json, AGREEMENTS);
  }

  /// @throws DossierException where a quote is not what the document says
  static List<Fact> readFacts(String json, Document document) {
    return checked(document, () -> citing(document).forType(FACTS).readValue(json));
  }

  static List<Mention> readMentions(String json, Document document) {
    return checked(document, () -> citing(document).forType(MENTIONS).readValue(json));
  }

  static CreationTime readCreated(String json, Document document) {
    return checked(document, () -> citing(document).forType(CreationTime.class).readValue(json));
  }

  private static tools.jackson.databind.ObjectReader citing(Document document) {
    return MAPPER.reader().withAttribute(StoredEvidence.DOCUMENT, document);
  }

  private static <T> T checked(Document document, java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JacksonException e) {
      if (e.getCause() instanceof DossierException mismatch) {
        throw mismatch;
      }
      throw new DossierException(
          DossierException.Kind.DAMAGED,
          "document "
              + document.id()
              + ": its stored reading cannot be read ("
              + e.getOriginalMessage()
              + "); build the dossier again from its articles",
          e);
    }
  }
}
