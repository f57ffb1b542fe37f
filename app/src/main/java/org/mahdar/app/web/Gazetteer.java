package org.mahdar.app.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mahdar.register.export.Affiliations;

/// Names of cities, states and processes, by the values that facts hold: `Washington` is «واشنطن».
///
/// @param cities Arabic names by English ones
/// @param states Arabic names of states that the locale data of the JDK does not know, by their code
/// @param processes names of processes by their id
/// @param affiliations whose outlets and agencies are declared to be, by their names: a state's code or a party's name
/// @param press names that name one outlet or agency, as «وكالات» does not
public record Gazetteer(
    Map<String, String> cities,
    Map<String, String> states,
    Map<String, Process> processes,
    Map<String, String> affiliations,
    Set<String> press) {
  /// A process by its Arabic and its English name.
  public record Process(String name, String english) {}

  public Gazetteer {
    cities = Map.copyOf(cities);
    states = Map.copyOf(states);
    processes = Map.copyOf(processes);
    affiliations = Map.copyOf(affiliations);
    press = Set.copyOf(press);
  }

  Optional<Process> process(String id) {
    return Optional.ofNullable(processes.get(id));
  }

  /// Those affiliations for the files that programs read.
  public Affiliations declared() {
    return new Affiliations(affiliations);
  }

  Optional<String> affiliation(String outlet) {
    return Optional.ofNullable(affiliations.get(outlet));
  }

  Optional<String> city(String english) {
    return Optional.ofNullable(cities.get(english));
  }

  Optional<String> state(String code) {
    return Optional.ofNullable(states.get(code));
  }
}
