package org.mahdar.model;

/// What comes in at the door: a capture to be read, or a refusal that is counted.
///
/// A folder with «خبر.txt» and an empty line in «دفعة.jsonl» gives a capture and a refusal, and nothing stops.
public sealed interface Arrival permits Capture, Outcome.Rejected {}
