package org.mahdar.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.mahdar.app.web.Desk;
import org.mahdar.app.web.Desk.FetchException;
import org.mahdar.app.web.Desk.FetchException.Fault;
import org.mahdar.model.Capture;
import org.mahdar.model.DocumentId;
import org.mahdar.model.Source;

/// Fetches a page of the public web, within bounds: http and https only, no address of this machine or of a private network,
/// five megabytes, fifteen seconds, five redirects, each checked as the first.
///
/// The addresses that a name resolves to are checked where the connection takes them, so that no second answer of the name
/// server can lead elsewhere.
final class WebPages implements Desk.Pages {
  private static final int MOST_BYTES = 5_000_000;
  private static final int MOST_REDIRECTS = 5;
  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final Timeout PATIENCE = Timeout.ofSeconds(8);
  private static final int BUFFER = 16_384;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Set<String> TEXTS =
      Set.of("text/html", "text/plain", "application/xhtml+xml");

  private final Predicate<InetAddress> reachable;
  private final IntPredicate port;

  /// @param reachable which addresses may be connected to
  /// @param port which ports, -1 for the scheme's own
  WebPages(Predicate<InetAddress> reachable, IntPredicate port) {
    this.reachable = reachable;
    this.port = port;
  }

  static WebPages ofPublicWeb() {
    return new WebPages(PublicAddress::is, number -> number == -1 || number == 80 || number == 443);
  }

  @Override
  public Capture fetch(String address) throws FetchException {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    URI at = checked(address);
    try (CloseableHttpClient client = client()) {
      for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
        HttpGet request = new HttpGet(at);
        Answer answer = client.execute(request, response -> answer(request, response, deadline));
        if (answer.fault() != null) {
          throw answer.fault();
        }
        if (answer.redirect() == null) {
          return capture(at, answer);
        }
        at = checked(at.resolve(answer.redirect()).toString());
      }
      throw new FetchException(Fault.UNANSWERED, "more than " + MOST_REDIRECTS + " redirects");
    } catch (RefusedAddress e) {
      throw new FetchException(Fault.PRIVATE, String.valueOf(e.getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      throw new FetchException(Fault.UNANSWERED, String.valueOf(e.getMessage()));
    }
  }

  private URI checked(String address) throws FetchException {
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
        throw new FetchException(Fault.ADDRESS, "it must begin with https:// or http://");
      }
      if (address.length() > LONGEST_ADDRESS
          || uri.getRawUserInfo() != null
          || !port.test(uri.getPort())) {
        throw new FetchException(
            Fault.ADDRESS, "no name and password, no odd port, at most 2000 characters");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new FetchException(Fault.ADDRESS, e.getReason());
    }
  }

  /// A host that resolves to an address nobody here may reach.
  private static final class RefusedAddress extends UnknownHostException {
    RefusedAddress(String host) {
      super(host + " is no host of the public web");
    }
  }

  /// Asks for the addresses of a host, and refuses it if one of them is no address of the public web.
  private final class PublicHosts implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = InetAddress.getAllByName(host);
      for (InetAddress one : addresses) {
        if (!reachable.test(one)) {
          throw new RefusedAddress(host);
        }
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private CloseableHttpClient client() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicHosts())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom().setRedirectsEnabled(false).setResponseTimeout(PATIENCE).build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAutomaticRetries()
        .disableAuthCaching()
        .setUserAgent("Mahdar/0.1 (reads one article on request)")
        .build();
  }

  /// What came of one request: a page, a redirect or a fault.
  private record Answer(
      byte[] bytes, String mediaType, @Nullable String redirect, @Nullable FetchException fault) {
    static Answer fault(Fault fault, String message) {
      return new Answer(new byte[0], "", null, new FetchException(fault, message));
    }
  }

  private static Answer answer(HttpGet request, ClassicHttpResponse response, long deadline)
      throws IOException {
    int code = response.getCode();
    Header location = response.getFirstHeader("Location");
    if (code >= 300 && code < 400 && location != null) {
      request.abort();
      return new Answer(new byte[0], "", location.getValue(), null);
    }
    HttpEntity entity = response.getEntity();
    if (code != 200 || entity == null) {
      request.abort();
      return Answer.fault(Fault.UNANSWERED, "the server answered " + code);
    }
    String type = entity.getContentType() == null ? "text/html" : entity.getContentType();
    String mediaType = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (!TEXTS.contains(mediaType)) {
      request.abort();
      return Answer.fault(Fault.UNFIT, "it is " + mediaType + ", no page and no text");
    }
    try (InputStream in = entity.getContent()) {
      return body(request, in, mediaType, deadline);
    }
  }

  private static Answer body(HttpGet request, InputStream in, String mediaType, long deadline)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      if (out.size() > MOST_BYTES) {
        request.abort();
        return Answer.fault(Fault.UNFIT, "it has more than " + MOST_BYTES + " bytes");
      }
      if (System.nanoTime() > deadline) {
        request.abort();
        return Answer.fault(Fault.UNFIT, "it takes more than 15 seconds");
      }
    }
    return new Answer(out.toByteArray(), mediaType, null, null);
  }

  private static Capture capture(URI at, Answer answer) {
    String hash = sha256(answer.bytes());
    boolean page = !answer.mediaType().equals("text/plain");
    return new Capture(
        new DocumentId("fetched-" + hash.substring(0, 12)),
        new Source(null, at.toString(), hash, page ? "text/html" : "text/plain"),
        answer.bytes(),
        null,
        null,
        null,
        null);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
