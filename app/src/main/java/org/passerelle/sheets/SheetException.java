package org.passerelle.sheets;

import java.util.Map;

/** The file as a whole cannot be read. */
public class SheetException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String reason;
  private final transient Map<String, Object> args;

  /** @param reason key of a sentence, {@code sheet.file.}… */
  public SheetException(String reason, Map<String, Object> args) {
    super(reason + " " + args);
    this.reason = reason;
    this.args = Map.copyOf(args);
  }

  public String reason() {
    return reason;
  }

  public Map<String, Object> args() {
    return args;
  }
}
