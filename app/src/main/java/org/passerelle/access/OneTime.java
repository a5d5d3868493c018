package org.passerelle.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.SignInSecrets.Found;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/** Long random tokens that work once. */
@Component
class OneTime {
  private final SignInSecrets secrets;
  private final Accounts accounts;
  private final InScope inScope;

  OneTime(SignInSecrets secrets, Accounts accounts, InScope inScope) {
    this.secrets = secrets;
    this.accounts = accounts;
    this.inScope = inScope;
  }

  /** A new token for an account of the running scope's network. */
  String issue(UUID account, Kind kind, Duration life) {
    String token = Secret.next();
    secrets.keep(account, kind, Secret.hash(token), life);
    return token;
  }

  /** As {@link #issue}, in place of whatever of the kind the account had. */
  String replace(UUID account, Kind kind, Duration life) {
    secrets.endAll(account, kind);
    return issue(account, kind, life);
  }

  /** Whose token it is, while it works; it stays unused. */
  Optional<Account> find(Kind kind, String token) {
    return secrets
        .find(kind, Secret.hash(token))
        .flatMap(found -> inScope.call(Scope.system(found.network()), () -> accounts.find(found.account())));
  }

  Optional<Account> redeem(Kind kind, String token) {
    return redeemHash(kind, Secret.hash(token));
  }

  /** Of two requests with the same token only one succeeds. */
  Optional<Account> redeemHash(Kind kind, String hash) {
    return secrets.find(kind, hash).flatMap(this::redeem);
  }

  private Optional<Account> redeem(Found found) {
    return inScope.call(
        Scope.system(found.network()),
        () -> secrets.use(found.secret()) ? accounts.find(found.account()) : Optional.empty());
  }
}
