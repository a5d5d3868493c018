package org.passerelle.pages;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What just happened, told once at the top of the next page. Arguments are as in {@link Texts#get}. */
public record Notice(Kind kind, String textKey, List<? extends Serializable> arguments) implements Serializable {
  static final String ATTRIBUTE = Notice.class.getName();

  public enum Kind {
    DONE,
    INFORMATION,
    TROUBLE
  }

  public Notice {
    arguments = List.copyOf(arguments);
  }

  public static Notice done(String textKey, Serializable... arguments) {
    return new Notice(Kind.DONE, textKey, List.of(arguments));
  }

  public static Notice information(String textKey, Serializable... arguments) {
    return new Notice(Kind.INFORMATION, textKey, List.of(arguments));
  }

  public static Notice trouble(String textKey, Serializable... arguments) {
    return new Notice(Kind.TROUBLE, textKey, List.of(arguments));
  }

  /** Shows this notice on the page that the redirect leads to. */
  public void after(RedirectAttributes redirect) {
    redirect.addFlashAttribute(ATTRIBUTE, this);
  }
}
