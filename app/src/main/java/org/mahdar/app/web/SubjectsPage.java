package org.mahdar.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mahdar.register.search.Catalogue;
import org.mahdar.register.search.Facet;

/// Who and what the register is about: processes, bodies, countries, officials in a public role, each with its page.
public record SubjectsPage(Frame frame, List<Group> groups) {
  private static final int MOST = 150;

  public record Group(String title, List<One> all) {}

  public record One(String href, Line name, String count) {}

  static SubjectsPage of(Frame frame, Voice voice, Holdings holdings) {
    Catalogue catalogue = holdings.catalogue();
    Map<String, Integer> bodies = new TreeMap<>();
    catalogue
        .entries()
        .forEach(listed ->
            catalogue.body(listed).ifPresent(body -> bodies.merge(body, 1, Integer::sum)));
    List<Group> groups = new ArrayList<>();
    groups.add(
        group(Subject.PROCESS, catalogue.counts(Facet.PROCESS), voice.names()::process, voice));
    groups.add(group(Subject.BODY, bodies, voice.names()::party, voice));
    groups.add(
        group(Subject.COUNTRY, catalogue.counts(Facet.COUNTRY), voice.names()::country, voice));
    groups.add(group(Subject.OFFICIAL, catalogue.counts(Facet.PERSON), voice::arabic, voice));
    return new SubjectsPage(
        frame, groups.stream().filter(group -> !group.all().isEmpty()).toList());
  }

  private static Group group(
      Subject subject, Map<String, Integer> counts, Function<String, Line> name, Voice voice) {
    List<One> all =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(one ->
                new One(
                    Address.subject(subject, one.getKey()),
                    name.apply(one.getKey()),
                    voice.amounts().number(java.math.BigDecimal.valueOf(one.getValue()))))
            .toList();
    return new Group(voice.messages().text("subjects." + subject), all);
  }
}
