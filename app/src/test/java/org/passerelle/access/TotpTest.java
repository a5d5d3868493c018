package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B, RFC 4226, appendix D, and RFC 4648, section 10. */
class TotpTest {
  private static final String DIGITS = "1234567890";

  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void codesAreThoseOfTheStandard(long seconds, String sha1, String sha256, String sha512) {
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(key(20), step, 8, "HmacSHA1")).isEqualTo(sha1);
    assertThat(Totp.code(key(32), step, 8, "HmacSHA256")).isEqualTo(sha256);
    assertThat(Totp.code(key(64), step, 8, "HmacSHA512")).isEqualTo(sha512);
  }

  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "5, 254676", "9, 520489"})
  void sixDigitsAreThoseOfTheCountedStandard(long count, String code) {
    assertThat(Totp.code(key(20), count)).isEqualTo(code);
  }

  @Test
  void keysAreWrittenAsAppsReadThem() {
    assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(Totp.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
    assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
  }

  private static byte[] key(int length) {
    return DIGITS.repeat(7).substring(0, length).getBytes(StandardCharsets.US_ASCII);
  }
}
