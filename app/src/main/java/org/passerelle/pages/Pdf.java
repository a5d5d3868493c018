package org.passerelle.pages;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is printed, as a PDF with embedded fonts and tags for screen readers (PDF/UA). */
@Component
public class Pdf {
  private static final List<String> SCRIPTS = List.of("latin", "latin-ext", "cyrillic");
  private static final List<Integer> WEIGHTS = List.of(400, 700);

  /** @param template as a view name, laid out by {@code layout/print}; in the page's language */
  public byte[] of(Page page, String template, Map<String, ?> model) {
    var html = new StringOutput();
    Fragment.of(page, template, model).writeTo(html);
    PdfPress press = new PdfPress().tagged();
    for (String script : SCRIPTS) {
      for (int weight : WEIGHTS) {
        press.font("Sans " + script, weight, "/fonts/source-sans-3-" + script + "-" + weight + ".ttf");
      }
    }
    return press.print(strict(html.toString()));
  }

  /** Attributes of pictures as XML spells them; in the templates they are in small letters, as HTML asks. The fonts have no thin space. */
  private static String strict(String html) {
    return html
        .replace('\u202f', '\u00a0')
        .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
        .replace("viewbox=", "viewBox=")
        .replace("preserveaspectratio=", "preserveAspectRatio=");
  }
}
