package org.mahdar.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mahdar.app.web.Desk.FetchException;
import org.mahdar.app.web.Desk.FetchException.Fault;
import org.mahdar.model.Capture;

/// A server of this machine stands for the web: with the rules of the public web it may not be reached at all.
class WebPagesTest {
  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final WebPages LENIENT = new WebPages(InetAddress::isLoopbackAddress, _ -> true);
  private static final WebPages STRICT = new WebPages(PublicAddress::is, _ -> true);

  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", WebPagesTest::answer);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    ASKED.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    byte[] body = "<p>خبر</p>".getBytes(StandardCharsets.UTF_8);
    int code = 200;
    switch (path) {
      case "/missing" -> code = 404;
      case "/picture" -> exchange.getResponseHeaders().add("Content-Type", "image/png");
      case "/text" -> exchange.getResponseHeaders().add("Content-Type", "text/plain");
      case "/moved" -> {
        code = 302;
        exchange.getResponseHeaders().add("Location", "/page");
      }
      case "/loop" -> {
        code = 301;
        exchange.getResponseHeaders().add("Location", "/loop");
      }
      case "/away" -> {
        code = 302;
        exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
      }
      case "/large" -> body = new byte[6_000_000];
      default -> exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    }
    exchange.sendResponseHeaders(code, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    } catch (IOException e) {
      // The client has heard enough.
    }
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  @ParameterizedTest
  @CsvSource({"/page, text/html", "/text, text/plain", "/moved, text/html"})
  void brings_a_page_with_where_it_came_from(String path, String type) throws Exception {
    Capture page = LENIENT.fetch(at(path));
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>خبر</p>");
    assertThat(page.source().mediaType()).isEqualTo(type);
    assertThat(page.source().url()).isEqualTo(at(path.equals("/moved") ? "/page" : path));
    assertThat(page.source().sha256()).hasSize(64);
    assertThat(page.published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /missing | UNANSWERED | the server answered 404
          /picture | UNFIT      | it is image/png, no page and no text
          /large   | UNFIT      | it has more than 5000000 bytes
          /loop    | UNANSWERED | more than 5 redirects
          /away    | ADDRESS    | it must begin with https:// or http://
          """)
  void says_why_there_is_no_page(String path, Fault fault, String message) {
    assertThatThrownBy(() -> LENIENT.fetch(at(path)))
        .isInstanceOfSatisfying(FetchException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "خبر",
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http:///a",
        "//example.org/a",
        "http://user:word@example.org/",
        "http://example.org:22/",
        "http://exa mple.org/"
      })
  void takes_no_other_address(String address) {
    assertThatThrownBy(() -> WebPages.ofPublicWeb().fetch(address))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.fault()).isEqualTo(Fault.ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0x7f.1",
        "127.1",
        "0.0.0.0"
      })
  void never_reaches_this_machine(String host) {
    int before = ASKED.get();
    assertThatThrownBy(
            () -> STRICT.fetch("http://" + host + ":" + server.getAddress().getPort() + "/page"))
        .isInstanceOf(FetchException.class);
    assertThat(ASKED).hasValue(before);
  }

  @Test
  void a_redirect_into_a_private_network_is_refused() {
    WebPages first =
        new WebPages(
            address -> address.isLoopbackAddress() && address.getAddress()[3] == 1, _ -> true);
    assertThatThrownBy(() -> first.fetch(at("/moved").replace("127.0.0.1", "127.0.0.2")))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.fault()).isEqualTo(Fault.PRIVATE));
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "93.184.216.34, true",
    "2606:2800:220:1::1, true",
    "127.0.0.1, false",
    "0.0.0.0, false",
    "10.0.0.1, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "172.32.0.1, true",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "100.128.0.1, true",
    "192.0.0.1, false",
    "198.18.0.1, false",
    "203.0.113.7, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fc00::1, false",
    "fd12::1, false",
    "ff02::1, false",
    "::ffff:10.0.0.1, false",
    "64:ff9b::10.0.0.1, false",
    "64:ff9b::8.8.8.8, true",
    "2002:7f00:1::, false",
    "2001:db8::1, false"
  })
  void knows_the_public_web(String address, boolean known) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(known);
  }
}
