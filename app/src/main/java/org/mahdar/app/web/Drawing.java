package org.mahdar.app.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.mahdar.register.export.Affiliations;

/// Draws pages for one dossier: who asks, in which language, with which template.
final class Drawing {
  private final Gazetteer gazetteer;
  private final boolean demo;
  private final Templates templates = new Templates();

  /// @param demo whether the outlets are invented and every page must say so
  Drawing(Gazetteer gazetteer, boolean demo) {
    this.gazetteer = gazetteer;
    this.demo = demo;
  }

  /// What every page of one request needs.
  record Visit(Frame frame, Voice voice) {}

  /// @param path the page's own address without its preferences
  Visit visit(Context context, String titleKey, String path) {
    Preferences preferences = Preferences.of(context);
    Voice voice = Voice.of(preferences, gazetteer);
    Frame frame =
        new Frame(
            voice.messages(),
            preferences,
            voice.messages().text(titleKey),
            path,
            demo,
            Asset.htmx());
    return new Visit(frame, voice);
  }

  void show(Context context, String template, Object page) {
    context.header("Vary", "Cookie").html(templates.draw(template, page));
  }

  /// Whose outlets and agencies are declared to be.
  Affiliations declared() {
    return gazetteer.declared();
  }

  /// Says in a sentence what is not there, with the messages `WHAT.missing` and `WHAT.missing-hint`.
  void missing(Context context, String what, String id) {
    context.status(HttpStatus.NOT_FOUND);
    Visit visit = visit(context, "nav.register", "/");
    notice(
        context,
        visit,
        visit.frame().text(what + ".missing", id),
        visit.frame().text(what + ".missing-hint"));
  }

  /// A sentence and what to do about it.
  void notice(Context context, Visit visit, String sentence, String hint) {
    show(context, "notice", new NoticePage(visit.frame(), sentence, hint));
  }
}
