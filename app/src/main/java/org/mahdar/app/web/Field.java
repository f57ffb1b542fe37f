package org.mahdar.app.web;

/// A named value of a fact on its page.
public record Field(String label, Line value) {}
