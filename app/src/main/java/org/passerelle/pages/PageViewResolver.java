package org.passerelle.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Shows {@code src/main/jte/{name}.jte}, compiled at build time, for the view name that a controller returns. */
@Component
final class PageViewResolver implements ViewResolver, Ordered {
  private static final String REDIRECT = "redirect:";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final PageFactory pages;

  PageViewResolver(PageFactory pages) {
    this.pages = pages;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 10;
  }

  @Override
  public @Nullable View resolveViewName(String viewName, Locale locale) {
    if (viewName.startsWith(REDIRECT)) {
      return redirect(viewName.substring(REDIRECT.length()));
    }
    String template = viewName + ".jte";
    return templates.hasTemplate(template) ? new PageView(template) : null;
  }

  /** The address is taken as it is: what somebody typed may stand in it, and a brace there names nothing of ours. */
  private static View redirect(String address) {
    RedirectView view = new RedirectView(address, true);
    view.setExpandUriTemplateVariables(false);
    return view;
  }

  private final class PageView implements View {
    private final String template;

    PageView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return "text/html;charset=UTF-8";
    }

    /** Renders into memory first: a page that fails half way must end as an error page, not as half a page. */
    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Map<String, Object> parameters = new HashMap<>();
      if (model != null) {
        parameters.putAll(model);
      }
      parameters.put("page", pages.page(request));
      var output = new Utf8ByteOutput();
      templates.render(template, parameters, output);
      response.setContentType(getContentType());
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
