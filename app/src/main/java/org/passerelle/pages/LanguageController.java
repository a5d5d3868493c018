package org.passerelle.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Changes the language in the middle of a form: everything typed travels along and is shown again, unjudged. */
@Controller
final class LanguageController {
  static final String PATH = "/language";
  static final String TYPED = Form.Typed.class.getName();

  @PostMapping(PATH)
  RedirectView change(@RequestParam String back, HttpServletRequest request, RedirectAttributes redirect) {
    Map<String, String[]> typed = new TreeMap<>(request.getParameterMap());
    typed.keySet().removeAll(Set.of("back", "_csrf", LanguageChoice.PARAMETER));
    typed.keySet().removeIf(name -> name.contains("password"));
    redirect.addFlashAttribute(TYPED, Form.of(typed).typed());
    var target = new RedirectView(withinOurPages(back) ? withoutLanguage(back) : "/");
    target.setStatusCode(HttpStatus.SEE_OTHER);
    target.setExpandUriTemplateVariables(false);
    return target;
  }

  private static boolean withinOurPages(String path) {
    return path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c < ' ');
  }

  private static String withoutLanguage(String path) {
    return UriComponentsBuilder.fromUriString(path)
        .replaceQueryParam(LanguageChoice.PARAMETER).build().toUriString();
  }
}
