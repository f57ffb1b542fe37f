package org.mahdar.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mahdar.model.DocumentId;
import org.mahdar.model.EntryId;
import org.mahdar.model.Reading;
import org.mahdar.register.export.EntryJson;
import org.mahdar.register.search.Listed;
import org.mahdar.register.search.Query;
import org.mahdar.register.store.DossierException;

/// The pages of one dossier on 127.0.0.1; every address works without a script.
public final class Site implements AutoCloseable {
  /// Nothing from elsewhere: no script, style, face or picture that this program does not serve itself.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// The only names under which this machine is asked: a page of the web whose name leads here by a trick gets nothing.
  private static final Pattern OWN_NAMES =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

  private final Supplier<Holdings> shelf;
  private final Desk desk;
  private final Verdicts verdicts;
  private final Drawing drawing;
  private final DecideRoutes deciding;
  private final Map<String, Asset> assets = Asset.all();
  private final Javalin server;

  private Site(
      Supplier<Holdings> shelf, Gazetteer gazetteer, boolean demo, Desk desk, Verdicts verdicts) {
    this.shelf = shelf;
    this.drawing = new Drawing(gazetteer, demo);
    this.desk = desk;
    this.verdicts = verdicts;
    this.deciding = new DecideRoutes(verdicts, drawing, Seal.random());
    this.server = Javalin.create(this::configure);
  }

  /// @param shelf what is shown: asked once for each request, so that a page is drawn of one register
  /// @param port 0 for any that is free
  /// @param demo whether the outlets are invented and every page must say so
  /// @param desk where a text or an address is read that is in no dossier
  /// @param verdicts where what people decide is kept
  /// @throws PortInUseException where something else listens there
  public static Site start(
      Supplier<Holdings> shelf,
      Gazetteer gazetteer,
      int port,
      boolean demo,
      Desk desk,
      Verdicts verdicts)
      throws PortInUseException {
    Site site = new Site(shelf, gazetteer, demo, desk, verdicts);
    try {
      site.server.start("127.0.0.1", port);
      return site;
    } catch (JavalinBindException e) {
      verdicts.close();
      throw new PortInUseException(port, e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  @Override
  public void close() {
    server.stop();
    verdicts.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LongRequest.MOST_BYTES;
    config.routes.before(Site::protect);
    config.routes.before(LongRequest::refuse);
    config.routes.before(context -> Asked.lay(context, shelf.get()));
    config.routes.get("/", this::register);
    config.routes.get("/search", this::search);
    config.routes.get("/entry/{id}", this::entry);
    new ExportRoutes(drawing).add(config);
    new ViewRoutes(drawing).add(config);
    new DeskRoutes(desk, drawing).add(config);
    new ReviewRoutes(deciding, drawing).add(config);
    deciding.add(config);
    new ApiRoutes(desk, drawing.declared()).add(config);
    new RecordRoutes(verdicts, drawing).add(config);
    config.routes.get("/article", this::article);
    config.routes.get("/about", this::about);
    config.routes.get("/assets/{name}", this::asset);
    config.routes.error(
        HttpStatus.NOT_FOUND, context -> lost(context, "error.not-found", "error.not-found-hint"));
    config.routes.exception(DossierException.class, this::unanswered);
    config.routes.exception(Exception.class, this::failed);
    config.router.javaLangErrorHandler(Site::broken);
  }

  private static void protect(Context context) {
    String host = context.header("Host");
    String from = context.header("Sec-Fetch-Site");
    if (host == null || !OWN_NAMES.matcher(host).matches()) {
      context.status(421).result("this is 127.0.0.1").skipRemainingHandlers();
    } else if (context.method() == HandlerType.POST && "cross-site".equals(from)) {
      context.status(HttpStatus.FORBIDDEN).result("not from other sites").skipRemainingHandlers();
    }
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
  }

  private void register(Context context) {
    Drawing.Visit visit =
        drawing.visit(
            context, "register.title", Address.register(Asked.query(context), Asked.page(context)));
    drawing.show(
        context,
        "register",
        RegisterPage.of(
            visit.frame(),
            visit.voice(),
            Asked.holdings(context),
            Asked.query(context),
            Asked.page(context)));
  }

  private void search(Context context) {
    Query query = Asked.query(context);
    int page = Asked.page(context);
    boolean newest = Asked.newest(context);
    Drawing.Visit visit =
        drawing.visit(context, "search.title", Address.search(query, page, newest));
    drawing.show(
        context,
        "search",
        SearchPage.of(visit.frame(), visit.voice(), Asked.holdings(context), query, page, newest));
  }

  private void entry(Context context) {
    String asked = context.pathParam("id");
    boolean json = asked.endsWith(".json");
    String id = json ? asked.substring(0, asked.length() - ".json".length()) : asked;
    Listed listed =
        id.isBlank()
            ? null
            : Asked.holdings(context).catalogue().entry(new EntryId(id)).orElse(null);
    if (listed == null) {
      elsewhere(context, id);
    } else if (json) {
      context
          .contentType("application/json; charset=utf-8")
          .result(
              new EntryJson(Asked.holdings(context).readings(), drawing.declared())
                  .line(listed.entry()));
    } else {
      Drawing.Visit visit =
          drawing.visit(context, "register.title", Address.entry(listed.entry().id()));
      EntryPage page =
          EntryPage.of(
              visit.frame(),
              visit.voice(),
              Asked.holdings(context),
              listed,
              deciding.docket(context));
      drawing.show(context, "entry", page);
    }
  }

  /// Old names lead on to the new; what was withdrawn leaves a word, without a name.
  private void elsewhere(Context context, String id) {
    Optional<EntryId> current = id.isBlank() ? Optional.empty() : verdicts.current(new EntryId(id));
    if (current.flatMap(Asked.holdings(context).catalogue()::entry).isPresent()) {
      context.redirect(Address.entry(current.orElseThrow()), HttpStatus.MOVED_PERMANENTLY);
    } else if (!id.isBlank() && verdicts.withdrawn(new EntryId(id))) {
      drawing.missing(context, "withdrawn", id);
      context.status(HttpStatus.GONE);
    } else {
      drawing.missing(context, "entry", id);
    }
  }

  private void article(Context context) {
    String id = context.queryParam("id");
    Reading reading =
        id == null || id.isBlank()
            ? null
            : Asked.holdings(context).reading(new DocumentId(id)).orElse(null);
    if (reading == null) {
      drawing.missing(context, "article", id == null ? "" : id);
      return;
    }
    int fact = Asked.fact(context);
    DocumentId document = reading.document().id();
    Drawing.Visit visit =
        drawing.visit(context, "article.facts", Asked.withFact(Address.article(document), fact));
    drawing.show(
        context,
        "article",
        ArticlePage.of(
            visit.frame(),
            visit.voice(),
            Asked.holdings(context),
            reading,
            fact,
            deciding.docket(context)));
  }

  private void about(Context context) {
    drawing.show(
        context, "about", new AboutPage(drawing.visit(context, "about.title", "/about").frame()));
  }

  private void asset(Context context) {
    Asset asset = assets.get(context.pathParam("name"));
    if (asset == null) {
      context.status(HttpStatus.NOT_FOUND);
    } else {
      context
          .header("Cache-Control", "max-age=300")
          .contentType(asset.mediaType())
          .result(asset.bytes());
    }
  }

  private void lost(Context context, String sentence, String hint) {
    if (context.result() == null
        || String.valueOf(context.result())
            .equals("Endpoint GET " + context.path() + " not found")) {
      Drawing.Visit visit = drawing.visit(context, "nav.register", "/");
      drawing.notice(context, visit, visit.frame().text(sentence), visit.frame().text(hint));
    }
  }

  /// Another program is writing in the dossier, or somebody moved it away.
  private void unanswered(DossierException fault, Context context) {
    context.status(HttpStatus.SERVICE_UNAVAILABLE);
    Drawing.Visit visit = drawing.visit(context, "nav.register", "/");
    drawing.notice(
        context,
        visit,
        visit.frame().text("error.dossier"),
        visit.frame().text("error.dossier-hint") + " (" + fault.getMessage() + ")");
  }

  /// One page that needs more than there is must not take the others with it. Of the request nothing is known here, so both languages are told.
  private static void broken(HttpServletResponse response, Error fault) {
    fault.printStackTrace();
    response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    response.setContentType("text/plain; charset=utf-8");
    StringBuilder told = new StringBuilder();
    for (Language language : Language.values()) {
      Messages words = new Messages(language, Digits.LATIN);
      told.append(words.text("error.failed"))
          .append(' ')
          .append(words.text("error.failed-hint"))
          .append('\n');
    }
    try {
      response.getOutputStream().write(told.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException | IllegalStateException e) {
      // Whoever asked is gone, or has half a page already.
    }
  }

  private void failed(Exception fault, Context context) {
    fault.printStackTrace();
    context.status(HttpStatus.INTERNAL_SERVER_ERROR);
    Drawing.Visit visit = drawing.visit(context, "nav.register", "/");
    drawing.notice(
        context,
        visit,
        visit.frame().text("error.failed"),
        visit.frame().text("error.failed-hint"));
  }
}
