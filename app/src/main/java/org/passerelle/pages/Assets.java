package org.passerelle.pages;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.resource.ContentVersionStrategy;

/** Paths of static files that change with their content, so that browsers may keep them for good. */
public final class Assets {
  static final String ROOT = "/assets/";
  static final String FONTS = "fonts/5.3.0/";

  private final ContentVersionStrategy versions = new ContentVersionStrategy();
  private final Map<String, String> paths = new ConcurrentHashMap<>();

  /** The path under which {@code static/assets/{file}} is served. */
  public String path(String file) {
    return paths.computeIfAbsent(file, name -> {
      var resource = new ClassPathResource("static" + ROOT + name, Assets.class.getClassLoader());
      return versions.addVersion(ROOT + name, versions.getResourceVersion(resource));
    });
  }

  /** The path of a typeface as the style sheet is served with it, to fetch it before the sheet is read. */
  public String font(String name) {
    return path(FONTS + name + ".woff2");
  }
}
