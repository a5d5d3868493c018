package org.passerelle.pages;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Renders templates of the product, and of {@code src/test/jte}, for an invented viewer. */
final class Previews {
  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:30:00Z"), ZONE);

  private final TemplateEngine templates;

  Previews() {
    var engine = TemplateEngine.create(new BothRoots(), Path.of("target/jte-previews"), ContentType.Html);
    engine.setTrimControlStructures(true);
    templates = engine;
  }

  String render(String template, Page page, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("page", page);
    var output = new StringOutput();
    templates.render(template + ".jte", all, output);
    return output.toString();
  }

  static Viewer adviser() {
    return new Viewer(Viewer.Kind.STAFF, "Karim Bensaïd", "DUO Bruxelles", ZONE,
        List.of(
            new NavEntry("pages.home.programmes", "/day", OptionalLong.of(12)),
            new NavEntry("pages.sign-in.title", "/gallery"),
            new NavEntry("pages.filter", "/x"),
            new NavEntry("pages.date.month", "/y")),
        null);
  }

  static Viewer visitor() {
    return Viewer.visitor("DUO Bruxelles", ZONE);
  }

  static Page page(Viewer viewer, Language language, String path) {
    var csrf = new Page.Csrf() {
      @Override
      public String parameter() {
        return "_csrf";
      }

      @Override
      public String token() {
        return "preview";
      }
    };
    var notice = viewer.kind() == Viewer.Kind.STAFF
        ? Optional.of(Notice.done("pages.signed-in-as", "name", "Olena"))
        : Optional.<Notice>empty();
    return new Page(viewer, new Texts(language, new Formats(language, ZONE, CLOCK)), path, null, csrf, notice,
        new Assets());
  }

  private static final class BothRoots implements CodeResolver {
    private final CodeResolver product = new DirectoryCodeResolver(Path.of("src/main/jte"));
    private final CodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));

    private CodeResolver holding(String name) {
      return tests.exists(name) ? tests : product;
    }

    @Override
    public String resolve(String name) {
      return holding(name).resolve(name);
    }

    @Override
    public boolean exists(String name) {
      return tests.exists(name) || product.exists(name);
    }

    @Override
    public long getLastModified(String name) {
      return holding(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return product.resolveAllTemplateNames();
    }
  }
}
