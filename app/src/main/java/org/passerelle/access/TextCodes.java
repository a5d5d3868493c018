package org.passerelle.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Sign-in by a six-digit code in a text message. */
@Service
public class TextCodes {
  public static final Duration LIFE = GuessableCodes.LIFE;

  private final AddressBook addresses;
  private final GuessableCodes codes;
  private final AccessMail mail;
  private final TaskExecutor later;
  private final InScope inScope;

  TextCodes(
      AddressBook addresses,
      GuessableCodes codes,
      AccessMail mail,
      @Qualifier("applicationTaskExecutor") TaskExecutor later,
      InScope inScope) {
    this.addresses = addresses;
    this.codes = codes;
    this.mail = mail;
    this.later = later;
    this.inScope = inScope;
  }

  /** Texts a code to each participant with the number, after this call returns: its time tells nothing. */
  public void send(String phone) {
    later.execute(() -> participants(phone).forEach(this::sendTo));
  }

  private void sendTo(Account account) {
    inScope.run(
        Scope.system(account.network()),
        () ->
            mail.write(account, Channel.TEXT, account.phone(), "access.message.code.", "code", codes.replace(account)));
  }

  /** Signs in with the code last sent to a number. */
  public Optional<Account> redeem(String phone, String typed) {
    return participants(phone).stream().filter(account -> fits(account, typed)).findFirst();
  }

  private boolean fits(Account account, String typed) {
    return inScope.call(Scope.system(account.network()), () -> codes.redeem(account, typed));
  }

  private List<Account> participants(String phone) {
    return addresses.accountsOfPhone(phone).stream().filter(account -> !account.isStaff()).toList();
  }
}
