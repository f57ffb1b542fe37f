package org.mahdar.app.web;

/// What Mahdar is, and in the demonstration what is invented.
public record AboutPage(Frame frame) {}
