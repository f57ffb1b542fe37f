package org.mahdar.app.web;

/// A page that says in one sentence what is not there and, in another, what to do.
public record NoticePage(Frame frame, String sentence, String hint) {}
