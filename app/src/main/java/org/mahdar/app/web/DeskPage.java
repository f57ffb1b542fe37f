package org.mahdar.app.web;

/// The form for a text or an address, with what was typed there before.
///
/// @param fault what is wrong with it, empty where nothing is
public record DeskPage(Frame frame, String text, String address, String published, String fault) {}
