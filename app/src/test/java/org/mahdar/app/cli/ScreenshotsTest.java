package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mahdar.app.web.Site;

/// Takes the README's pictures of the demonstration into `docs/screenshots/`; run by `.ci/screenshots`.
@Tag("screenshots")
class ScreenshotsTest {
  private static final Path PICTURES =
      Path.of("").toAbsolutePath().getParent().resolve("docs/screenshots");

  @TempDir Path folder;

  @Test
  void takes_the_pictures() throws Exception {
    Files.createDirectories(PICTURES);
    try (Site site = DemoSite.start(folder);
        Chromium chromium =
            Chromium.launch(
                Chromium.path().orElseThrow(() -> new AssertionError(Chromium.MISSING)))) {
      Shots wide = new Shots(chromium.browser(), site.address(), 1280, 960, ColorScheme.LIGHT);
      wide.take("", "register-ar");
      wide.take("?lang=en", "register-en");
      String conflict = "?kind=figure&from=2032-01-01&to=2032-12-31";
      String meeting = "?kind=meeting&from=2032-09-08&to=2032-09-08";
      wide.follow(conflict, ".card:has(.conflict) h3 a", false, "entry-ar");
      wide.follow(meeting + "&lang=en", ".card h3 a", false, "entry-en");
      wide.follow(conflict, ".card:has(.conflict) h3 a", true, "article-ar");
      new Shots(chromium.browser(), site.address(), 1280, 960, ColorScheme.DARK)
          .follow(meeting, ".card h3 a", false, "entry-dark");
      new Shots(chromium.browser(), site.address(), 400, 860, ColorScheme.LIGHT)
          .take("", "register-telephone");
    }
    assertThat(PICTURES).isNotEmptyDirectory();
  }

  private record Shots(Browser browser, String site, int width, int height, ColorScheme scheme) {
    void take(String path, String name) {
      try (BrowserContext context = context()) {
        Page page = context.newPage();
        page.navigate(site + path);
        shoot(page, name);
      }
    }

    /// The first entry that a filter finds, or the place in its article.
    void follow(String path, String link, boolean article, String name) {
      try (BrowserContext context = context()) {
        Page page = context.newPage();
        page.navigate(site + path);
        page.locator(link).first().click();
        if (article) {
          page.locator(".witness a.place").first().click();
          // The place is far down; the picture is to show whose article it is.
          page.evaluate("scrollTo(0, 0)");
        }
        shoot(page, name);
      }
    }

    private BrowserContext context() {
      return browser.newContext(
          new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    }

    private static void shoot(Page page, String name) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
  }
}
