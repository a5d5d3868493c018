package org.passerelle.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller method ask for the {@link Page}, its {@link Texts} or the {@link Form} that was typed. */
final class PageArguments implements HandlerMethodArgumentResolver {
  private static final Set<Class<?>> KNOWN = Set.of(Page.class, Texts.class, Form.class);
  private final PageFactory pages;

  PageArguments(PageFactory pages) {
    this.pages = pages;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return KNOWN.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
      NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
    if (request == null) {
      throw new IllegalStateException("a page needs a servlet request");
    }
    if (parameter.getParameterType() == Form.class) {
      return Form.of(request.getParameterMap());
    }
    Page page = pages.page(request);
    return parameter.getParameterType() == Page.class ? page : page.texts();
  }
}
