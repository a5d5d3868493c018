package org.passerelle.privacy;

/** What a table holds, in the words of those who decide about it. */
public enum Kind {
  RECORD,
  PROGRAMMES,
  DUOS,
  MESSAGES,
  SIGN_IN;

  static Kind of(String table) {
    if (table.matches("outbox_.*")) {
      return MESSAGES;
    }
    if (table.matches("account.*|role_.*|sign_in_.*|totp_.*|passkey|web_session|api_token.*")) {
      return SIGN_IN;
    }
    if (table.matches("duo.*|meeting.*|check_in.*|closing_.*|alert.*|concern|proposal.*|pair_.*|agreement.*|disclosure")) {
      return DUOS;
    }
    return table.matches("person.*|paper|consent.*|staff_note|merge.*|duplicate_.*|different_people|retention_.*")
        ? RECORD
        : PROGRAMMES;
  }
}
