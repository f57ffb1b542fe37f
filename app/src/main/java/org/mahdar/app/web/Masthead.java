package org.mahdar.app.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;

/// Where an article came from: outlet, day and how the day is known, address, fingerprint.
///
/// @param affiliation whose the outlet is declared to be, without parts where nothing is declared
/// @param title its own, else its first words
/// @param basis how the day is known, empty where none is
/// @param datedBy the place in another article of the meeting that dates this one, null where it dates itself or nothing does
/// @param original the address of the page where it has a safe one, else null
public record Masthead(
    Line outlet,
    Line affiliation,
    Line title,
    String published,
    String basis,
    @Nullable String datedBy,
    @Nullable String original,
    String hash,
    String href) {
  private static final int SHORT_HASH = 12;
  private static final int LONGEST_OPENING = 90;

  static Masthead of(Document document, Voice voice) {
    return new Masthead(
        outlet(document, voice),
        voice.names().affiliation(document.outlet() == null ? "" : document.outlet()),
        title(document, voice),
        published(document.created(), voice),
        basis(document.created(), voice),
        datedBy(document.created()),
        safe(document.source().url()),
        shortened(document.source().sha256()),
        Address.article(document.id()));
  }

  private static Line title(Document document, Voice voice) {
    return voice.arabic(
        Optional.ofNullable(document.title())
            .or(() -> opening(document))
            .orElse(document.id().value()));
  }

  /// The first words of an article without a title: «page.txt» tells nobody what it is.
  private static Optional<String> opening(Document document) {
    return document.sections().stream()
        .filter(section -> section.kind().readable())
        .map(section ->
            document.text().substring(section.span().start(), section.span().end()).strip())
        .filter(text -> !text.isEmpty())
        .map(text -> Headlines.shortened(text.lines().findFirst().orElse(""), LONGEST_OPENING))
        .findFirst();
  }

  /// How the day is known; empty where there is none to know.
  private static String basis(CreationTime created, Voice voice) {
    return created.edtf() == null ? "" : voice.messages().text("basis." + created.basis());
  }

  static Line outlet(Document document, Voice voice) {
    return document.outlet() == null
        ? Line.own(voice.messages().text("entry.outlet-unknown"))
        : voice.arabic(document.outlet());
  }

  private static String published(CreationTime created, Voice voice) {
    return created.edtf() == null
        ? voice.messages().text("entry.published-open")
        : voice.messages().text("entry.published", voice.dates().show(created.edtf()));
  }

  private static @Nullable String datedBy(CreationTime created) {
    return created.witness() == null
        ? null
        : Address.fact(created.witness().document(), created.witness().fact());
  }

  /// Only what a browser fetches over the web becomes a link: never `javascript:`.
  private static @Nullable String safe(@Nullable String url) {
    boolean web = url != null && (url.startsWith("https://") || url.startsWith("http://"));
    return web ? url : null;
  }

  private static String shortened(String hash) {
    return hash.length() > SHORT_HASH ? hash.substring(0, SHORT_HASH) : hash;
  }
}
