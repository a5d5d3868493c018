package org.passerelle.access;

import java.time.Duration;
import java.util.Optional;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Sign-in by a link in a mail: it works once, for twenty minutes, and only when a button is pressed. */
@Service
public class SignInLinks {
  public static final Duration LIFE = Duration.ofMinutes(20);

  private final AddressBook addresses;
  private final OneTime oneTime;
  private final AccessMail mail;
  private final TaskExecutor later;
  private final InScope inScope;

  SignInLinks(
      AddressBook addresses,
      OneTime oneTime,
      AccessMail mail,
      @Qualifier("applicationTaskExecutor") TaskExecutor later,
      InScope inScope) {
    this.addresses = addresses;
    this.oneTime = oneTime;
    this.mail = mail;
    this.later = later;
    this.inScope = inScope;
  }

  /** Sends a link to each account with the address, after this call returns: its time tells nothing. */
  public void send(String address) {
    later.execute(() -> addresses.accountsOf(address).forEach(this::sendTo));
  }

  /** Sends a link to one account; staff are sent to the page where they give their password. */
  public void sendTo(Account account) {
    inScope.run(
        Scope.system(account.network()),
        () -> {
          if (account.isStaff()) {
            mail.mailLink(account, "access.staff.mail.sign-in.", "/sign-in/staff");
          } else {
            String token = oneTime.issue(account.id(), Kind.LINK, LIFE);
            mail.mailLink(account, "access.mail.link.", "/sign-in/confirm?token=" + token, "minutes", LIFE.toMinutes());
          }
        });
  }

  public boolean works(String token) {
    return oneTime.find(Kind.LINK, token).isPresent();
  }

  /** Signs in with a link's token, which is used up by that. */
  public Optional<Account> redeem(String token) {
    return oneTime.redeem(Kind.LINK, token);
  }
}
