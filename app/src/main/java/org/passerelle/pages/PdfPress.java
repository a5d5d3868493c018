package org.passerelle.pages;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets XHTML as a PDF with its fonts embedded. It knows no right-to-left text and no fonts but those it is given. */
public final class PdfPress {
  static {
    XRLog.setLoggingEnabled(false);
  }

  private final PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().withProducer("Passerelle");

  /** @param family as the style sheet names it; @param path of a TrueType file on the class path */
  public PdfPress font(String family, int weight, String path) {
    builder.useFont(
        () -> Objects.requireNonNull(PdfPress.class.getResourceAsStream(path), path), family, weight, FontStyle.NORMAL, true);
    return this;
  }

  /** With tags for screen readers (PDF/UA). */
  public PdfPress tagged() {
    builder.usePdfUaAccessibility(true);
    return this;
  }

  public byte[] print(String xhtml) {
    var out = new ByteArrayOutputStream();
    try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
      builder.useSVGDrawer(pictures).withHtmlContent(xhtml, null).toStream(out).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
