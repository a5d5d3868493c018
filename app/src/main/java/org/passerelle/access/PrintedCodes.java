package org.passerelle.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-in by a code on paper, for people without a mailbox. Each works once. */
@Service
public class PrintedCodes {
  public static final Duration LIFE = Duration.ofDays(180);
  public static final int ON_A_SHEET = 10;
  private static final String PURPOSE = "printed code";

  private final SignInSecrets secrets;
  private final OneTime oneTime;
  private final ServerKeys keys;
  private final Audit audit;

  PrintedCodes(SignInSecrets secrets, OneTime oneTime, ServerKeys keys, Audit audit) {
    this.secrets = secrets;
    this.oneTime = oneTime;
    this.keys = keys;
    this.audit = audit;
  }

  /** A new sheet of codes for a participant; those of an earlier sheet no longer work. They can be read only now. */
  @Transactional
  public List<String> print(Account account) {
    Scope.current().require(Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER);
    secrets.endAll(account.id(), Kind.CODE);
    List<String> codes = Stream.generate(ReadableCode::next).limit(ON_A_SHEET).toList();
    codes.forEach(code -> secrets.keep(account.id(), Kind.CODE, hash(code), LIFE));
    audit.wrote("codes.printed", "account", account.id(), String.valueOf(codes.size()));
    return codes;
  }

  public Optional<Account> redeem(String typed) {
    return oneTime.redeemHash(Kind.CODE, hash(typed));
  }

  private String hash(String code) {
    return keys.mac(PURPOSE, ReadableCode.plain(code));
  }
}
