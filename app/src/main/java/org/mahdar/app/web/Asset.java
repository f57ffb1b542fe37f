package org.mahdar.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A file that pages need beside their HTML: the style sheet, the script, htmx from its webjar.
record Asset(String mediaType, byte[] bytes) {
  private static final String WEBJAR = "org.webjars.npm/htmx.org";

  /// All of them by name; `htmx` carries its version in its name, so that a browser may keep it.
  static Map<String, Asset> all() {
    String version = htmxVersion();
    return Map.of(
        "mahdar.css",
        new Asset("text/css; charset=utf-8", bytes("/org/mahdar/app/web/mahdar.css")),
        "mahdar.js",
        new Asset("text/javascript; charset=utf-8", bytes("/org/mahdar/app/web/mahdar.js")),
        "icon.svg",
        new Asset("image/svg+xml", bytes("/org/mahdar/app/web/icon.svg")),
        htmx(),
        new Asset(
            "text/javascript; charset=utf-8",
            bytes("/META-INF/resources/webjars/htmx.org/" + version + "/dist/htmx.min.js")));
  }

  static String htmx() {
    return "htmx-" + htmxVersion() + ".js";
  }

  private static String htmxVersion() {
    Properties properties = new Properties();
    try (@Nullable InputStream stream =
        Asset.class.getResourceAsStream("/META-INF/maven/" + WEBJAR + "/pom.properties")) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the version of " + WEBJAR, e);
    }
    return properties.getProperty("version");
  }

  private static byte[] bytes(String resource) {
    try (@Nullable InputStream stream = Asset.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
