package org.passerelle.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is printed, as a PDF with embedded fonts and tags for screen readers (PDF/UA). */
@Component
public class Pdf {
  private static final List<String> SCRIPTS = List.of("latin", "latin-ext", "cyrillic");
  private static final List<Integer> WEIGHTS = List.of(400, 700);

  Pdf() {
    XRLog.setLoggingEnabled(false);
  }

  /** @param template as a view name, laid out by {@code layout/print}; in the page's language */
  public byte[] of(Page page, String template, Map<String, ?> model) {
    var html = new StringOutput();
    Fragment.of(page, template, model).writeTo(html);
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).withProducer("Passerelle");
    for (String script : SCRIPTS) {
      for (int weight : WEIGHTS) {
        builder.useFont(() -> font(script, weight), "Sans " + script, weight, FontStyle.NORMAL, true);
      }
    }
    try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
      builder.useSVGDrawer(pictures).withHtmlContent(strict(html.toString()), null).toStream(out).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Attributes of pictures as XML spells them; in the templates they are in small letters, as HTML asks. The fonts have no thin space. */
  private static String strict(String html) {
    return html
        .replace('\u202f', '\u00a0')
        .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
        .replace("viewbox=", "viewBox=")
        .replace("preserveaspectratio=", "preserveAspectRatio=");
  }

  private static InputStream font(String script, int weight) {
    return Objects.requireNonNull(
        Pdf.class.getResourceAsStream("/fonts/source-sans-3-" + script + "-" + weight + ".ttf"));
  }
}
