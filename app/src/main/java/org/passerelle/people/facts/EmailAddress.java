package org.passerelle.people.facts;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** @param value lower case, at most 254 characters, domain in its ASCII form */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern WRAPPING = Pattern.compile("^(?:mailto:)|^[^<]*<([^<>]+)>$|[\\s.,;]+$", Pattern.CASE_INSENSITIVE);
  private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

  /** Accepts what mail servers accept in practice; a quoted local part or an address literal is refused. */
  public static Reading<EmailAddress> read(String typed) {
    var text = WRAPPING.matcher(Spelling.tidy(typed)).replaceAll("$1").strip().toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return Reading.refused("facts.email.no-at", typed);
    }
    if (text.indexOf(' ') >= 0) {
      return Reading.refused("facts.email.space", typed);
    }
    var domain = asciiDomain(text.substring(at + 1));
    if (!LOCAL.matcher(text.substring(0, at)).matches() || text.length() > LONGEST) {
      return Reading.refused("facts.email.before-at", typed);
    }
    return DOMAIN.matcher(domain).matches()
        ? Reading.understood(new EmailAddress(text.substring(0, at) + "@" + domain))
        : Reading.refused("facts.email.after-at", typed);
  }

  private static String asciiDomain(String domain) {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
