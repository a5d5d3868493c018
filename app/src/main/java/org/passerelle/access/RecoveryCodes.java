package org.passerelle.access;

import java.util.List;
import java.util.stream.Stream;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.passerelle.scope.InScope;
import org.springframework.stereotype.Service;

/** Codes that staff keep on paper for the day their phone is gone: each stands in once for the second factor. */
@Service
public class RecoveryCodes {
  private static final int ON_A_SHEET = 8;
  private static final String PURPOSE = "recovery code";

  private final SignInSecrets secrets;
  private final InScope inScope;
  private final ServerKeys keys;
  private final Audit audit;

  RecoveryCodes(SignInSecrets secrets, InScope inScope, ServerKeys keys, Audit audit) {
    this.secrets = secrets;
    this.inScope = inScope;
    this.keys = keys;
    this.audit = audit;
  }

  /** A new sheet; codes of an earlier one no longer work. They can be read only now. */
  public List<String> print(Account account) {
    return inScope.call(
        account.scope(),
        () -> {
          secrets.endAll(account.id(), Kind.RECOVERY);
          List<String> codes = Stream.generate(ReadableCode::next).limit(ON_A_SHEET).toList();
          codes.forEach(code -> secrets.keep(account.id(), Kind.RECOVERY, hash(account, code), null));
          audit.wrote("recovery.printed", "account", account.id(), String.valueOf(codes.size()));
          return codes;
        });
  }

  /** How many of the last sheet still work. */
  public int left(Account account) {
    return inScope.call(account.scope(), () -> secrets.of(account.id(), Kind.RECOVERY).size());
  }

  /** Uses a code up. @return false for anything that is none of the account's codes */
  public boolean take(Account account, String typed) {
    String hash = hash(account, typed);
    return inScope.call(
        account.scope(),
        () ->
            secrets.lock(account.id(), Kind.RECOVERY).stream()
                .filter(kept -> kept.hash().equals(hash))
                .anyMatch(kept -> secrets.use(kept.id())));
  }

  private String hash(Account account, String code) {
    return keys.mac(PURPOSE, account.id() + " " + ReadableCode.plain(code));
  }
}
