package org.passerelle.outbox;

import java.util.List;
import java.util.regex.Pattern;
import org.passerelle.access.Network;
import org.passerelle.messages.OutboxLog.Letter;
import org.passerelle.messages.OutboxState;

/**
 * Takes out of a letter what would let its reader act as the person it was written to: links that sign in, and codes.
 * Invented people keep nothing secret, and where no mail server is set an administrator hands staff invitations on.
 */
final class Discretion {
  static final String HIDDEN = "•••••";
  private static final Pattern PROOF_IN_LINK = Pattern.compile("(https?://\\S*?[/=])[A-Za-z0-9_-]{20,}");
  private static final Pattern READABLE_CODE = Pattern.compile("\\b[2-9A-Z]{4}-[2-9A-Z]{4}\\b");
  private static final Pattern DIGITS = Pattern.compile("\\b\\d{6,8}\\b");
  private static final List<String> HANDED_ON = List.of("access.staff.mail.invitation", "access.staff.mail.reset");

  private Discretion() {}

  static Letter of(Letter letter, Network network) {
    boolean invented = network.kind() != Network.Kind.LIVE;
    boolean handedOn = letter.line().state() == OutboxState.KEPT && HANDED_ON.contains(letter.line().topic());
    return invented || handedOn
        ? letter
        : new Letter(
            letter.line(), letter.language(), without(letter.body(), letter.line().topic()),
            letter.calendar() == null ? null : withoutLinks(letter.calendar()), letter.attempts());
  }

  private static String without(String body, String topic) {
    String text = READABLE_CODE.matcher(withoutLinks(body)).replaceAll(HIDDEN);
    return topic.startsWith("access.") ? DIGITS.matcher(text).replaceAll(HIDDEN) : text;
  }

  private static String withoutLinks(String text) {
    return PROOF_IN_LINK.matcher(text).replaceAll("$1" + HIDDEN);
  }
}
