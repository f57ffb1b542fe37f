package org.mahdar.app.web;

import java.util.Map;
import java.util.Optional;

/// Names of cities, states and processes, by the values that facts hold: `Washington` is «واشنطن».
///
/// @param cities Arabic names by English ones
/// @param states Arabic names of states that the locale data of the JDK does not know, by their code
/// @param processes names of processes by their id
public record Gazetteer(
    Map<String, String> cities, Map<String, String> states, Map<String, Process> processes) {
  /// A process by its Arabic and its English name.
  public record Process(String name, String english) {}

  public Gazetteer {
    cities = Map.copyOf(cities);
    states = Map.copyOf(states);
    processes = Map.copyOf(processes);
  }

  Optional<Process> process(String id) {
    return Optional.ofNullable(processes.get(id));
  }

  Optional<String> city(String english) {
    return Optional.ofNullable(cities.get(english));
  }

  Optional<String> state(String code) {
    return Optional.ofNullable(states.get(code));
  }
}
