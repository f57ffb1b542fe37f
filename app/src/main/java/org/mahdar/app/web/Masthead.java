package org.mahdar.app.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahdar.model.CreationTime;
import org.mahdar.model.Document;

/// Where an article came from: outlet, day and how the day is known, address, fingerprint.
///
/// @param affiliation whose the outlet is declared to be, without parts where nothing is declared
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

  static Masthead of(Document document, Voice voice) {
    return new Masthead(
        outlet(document, voice),
        voice.names().affiliation(document.outlet() == null ? "" : document.outlet()),
        voice.arabic(Optional.ofNullable(document.title()).orElse(document.id().value())),
        published(document.created(), voice),
        voice.messages().text("basis." + document.created().basis()),
        datedBy(document.created()),
        safe(document.source().url()),
        shortened(document.source().sha256()),
        Address.article(document.id()));
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
