package org.passerelle.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238) on HMAC-based ones (RFC 4226). */
final class Totp {
  static final int SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /**
   * @param algorithm HmacSHA1 in every authenticator app; the RFC's vectors ask for others too
   */
  static String code(byte[] key, long step, int digits, String algorithm) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int at = hash[hash.length - 1] & 0x0f;
      int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
      long code = number % (long) Math.pow(10, digits);
      return String.format(Locale.ROOT, "%0" + digits + "d", code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String code(byte[] key, long step) {
    return code(key, step, 6, "HmacSHA1");
  }

  /** RFC 4648, without padding, as authenticator apps read keys. */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }
}
