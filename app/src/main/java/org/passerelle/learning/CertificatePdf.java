package org.passerelle.learning;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.util.List;
import org.passerelle.pages.Page;
import org.passerelle.pages.PdfPress;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A certificate as a PDF on one sheet, in the language in which it was issued. */
@Component
public class CertificatePdf {
  private static final ArabicShaping SHAPING = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);

  /** @param page in the certificate's language; @param address where the code can be checked */
  public byte[] of(Certificate certificate, Page page, String address) {
    List<String> lines =
        List.of(
            certificate.title(),
            certificate.holder(),
            page.text(
                "learning.certificate.body", "programme", certificate.programme(), "sessions", certificate.sessions(),
                "hours", page.number(certificate.hours())),
            page.text("learning.certificate.issued", "issuer", certificate.issuer(), "day", certificate.issuedOn()));
    StringBuilder body = new StringBuilder();
    String[] tags = {"h1", "h2", "p", "p"};
    for (int i = 0; i < lines.size(); i++) {
      body.append('<').append(tags[i]).append('>').append(shown(lines.get(i))).append("</").append(tags[i]).append('>');
    }
    body.append("<p class=\"code\">").append(certificate.code()).append("</p><p class=\"check\">")
        .append(shown(page.text("learning.certificate.check"))).append("</p><p class=\"check\">")
        .append(shown(address)).append("</p>");
    return print(certificate, body.toString());
  }

  private static byte[] print(Certificate certificate, String body) {
    String html =
        """
        <html lang="%s"><head><title>%s</title><style>
        @page { size: A4 landscape; margin: 25mm }
        body { font-family: Latin, Arabic; text-align: center; color: #1b2a41; border: 1mm solid #1b2a41; padding: 20mm }
        h1 { font-size: 30pt; font-weight: normal } h2 { font-size: 24pt; font-weight: normal }
        p { font-size: 14pt } .code { font-size: 18pt; letter-spacing: 2pt; margin-top: 15mm } .check { font-size: 10pt }
        </style></head><body>%s</body></html>
        """
            .formatted(certificate.language(), HtmlUtils.htmlEscape(certificate.title(), "UTF-8"), body);
    return new PdfPress()
        .font("Latin", 400, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")
        .font("Arabic", 400, "/fonts/Vazirmatn-Regular.ttf")
        .print(html);
  }

  /** The renderer sets letters one after another from the left: Arabic is joined and turned beforehand. */
  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cf}", "");
    if (!Bidi.requiresBidi(plain.toCharArray(), 0, plain.length())) {
      return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
    try {
      Bidi bidi = new Bidi(SHAPING.shape(plain), Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT);
      return HtmlUtils.htmlEscape(bidi.writeReordered(Bidi.DO_MIRRORING), "UTF-8");
    } catch (ArabicShapingException e) {
      throw new IllegalStateException(e);
    }
  }
}
