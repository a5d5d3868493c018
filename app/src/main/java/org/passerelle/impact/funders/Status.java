package org.passerelle.impact.funders;

import java.util.Locale;

/** On the labour market, on the first day. Long-term is twelve months or more, six for those under 25. */
public enum Status {
  UNEMPLOYED,
  LONG_TERM_UNEMPLOYED,
  INACTIVE,
  EMPLOYED;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Status of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
