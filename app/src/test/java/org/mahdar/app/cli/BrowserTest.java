package org.mahdar.app.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.app.web.Site;

/// A reader with a browser goes through the demonstration: register, filter, entry, the very words in the article.
///
/// The README says that these tests are left out on a machine without Chromium; `.ci/run` installs it.
@Tag("browser")
class BrowserTest {
  private static final int HEIGHT = 900;

  /// A machine that does other things at the same time takes its time.
  private static final int SLOWEST_MILLISECONDS = 30_000;

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Site site;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> path = Chromium.path();
    assumeTrue(path.isPresent(), Chromium.MISSING);
    setDefaultAssertionTimeout(SLOWEST_MILLISECONDS);
    site = DemoSite.start(folder);
    chromium = Chromium.launch(path.get());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      site.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, rtl, اجتماعات", "en, ltr, Meetings"})
  void leads_from_the_register_to_the_highlighted_words(
      String language, String direction, String meetings) {
    try (BrowserContext context = context(true)) {
      Page page = open(context, "?lang=" + language);
      assertThat(page.locator("html")).hasAttribute("dir", direction);
      int all = page.locator(".card").count();

      page.locator(".kinds a", new Page.LocatorOptions().setHasText(meetings)).click();
      assertThat(page.locator(".kinds a.chosen")).hasAttribute("data-kind", "meeting");
      assertThat(all).isGreaterThan(0);

      page.locator(".card h3 a").first().click();
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator("html")).hasAttribute("dir", direction);
      String words = page.locator(".witness mark").first().textContent();

      page.locator(".witness a.place").first().click();
      assertThat(page).hasURL(Pattern.compile("/article\\?.*#f\\d+$"));
      assertThat(String.join("", page.locator("mark.sought").allTextContents()))
          .contains(words.substring(0, Math.min(words.length(), 12)));
      assertIsInView(page.locator("mark.sought").first());
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void changes_the_list_in_place_while_one_types() {
    try (BrowserContext context = context(true)) {
      Page page = open(context, "?lang=ar");
      String all = page.locator(".total").textContent();
      page.evaluate("window.same = true");
      page.locator("#q").pressSequentially("الربان");
      assertThat(page).hasURL(Pattern.compile(".*[?&]q=.+"));
      assertThat(page.locator(".total")).not().hasText(all);
      assertThat(page.locator("#q")).isFocused();
      assertThat(page.evaluate("window.same")).isEqualTo(true);
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void works_without_a_script() {
    try (BrowserContext context = context(false)) {
      Page page = open(context, "?lang=ar");
      page.locator("#q").fill("الربان");
      page.locator(".filters button").click();
      assertThat(page).hasURL(Pattern.compile(".*[?&]q=.+"));
      assertThat(page.locator(".card").first()).isVisible();
      page.locator(".language").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("#q")).hasValue("الربان");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?lang=en", "about"})
  void fits_a_telephone(String path) {
    Browser.NewContextOptions narrow = new Browser.NewContextOptions().setViewportSize(375, 700);
    try (BrowserContext context = chromium.browser().newContext(narrow)) {
      Page page = open(context, path);
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void keeps_dark_where_a_reader_chose_it() {
    try (BrowserContext context = context(true)) {
      Page page = open(context, "");
      String light = background(page);
      page.locator(".switch").first().click();
      page.navigate(site.address() + "about");
      assertThat(background(page)).isNotEqualTo(light);
    }
  }

  private static String background(Page page) {
    return String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
  }

  private static BrowserContext context(boolean scripts) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1280, HEIGHT)
                .setJavaScriptEnabled(scripts));
  }

  private Page open(BrowserContext context, String path) {
    Page page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.navigate(site.address() + path);
    return page;
  }

  private static void assertIsInView(Locator place) {
    assertThat(place).isVisible();
    BoundingBox box = place.boundingBox();
    assertThat(box.y).isBetween(0.0, (double) HEIGHT);
  }
}
