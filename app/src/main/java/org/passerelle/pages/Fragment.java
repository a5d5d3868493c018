package org.passerelle.pages;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.HashMap;
import java.util.Map;

/** A template of one part shown inside a page of another, which knows only its name. */
public final class Fragment {
  private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

  private Fragment() {}

  /** @param template as a view name: {@code mentoring/myDuo} */
  public static Content of(Page page, String template, Map<String, ?> model) {
    Map<String, Object> parameters = new HashMap<>(model);
    parameters.put("page", page);
    return output -> TEMPLATES.render(template + ".jte", parameters, output);
  }
}
