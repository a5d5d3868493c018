package org.passerelle.access;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square code to be read by a phone, as the path of an SVG.
 *
 * @param side in modules, with the quiet border of four on each side
 * @param path of the dark modules, one unit each
 */
public record QrCode(int side, String path) {
  private static final int BORDER = 4;

  public static QrCode of(String text) {
    try {
      ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < modules.getHeight(); y++) {
        for (int x = 0; x < modules.getWidth(); x++) {
          if (modules.get(x, y) == 1) {
            path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(modules.getWidth() + 2 * BORDER, path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }
}
