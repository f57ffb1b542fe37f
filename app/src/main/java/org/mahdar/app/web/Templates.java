package org.mahdar.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// Draws a page by the template of its name; the templates are compiled with the program.
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  String draw(String template, Object page) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", page, output);
    return output.toString();
  }
}
