package org.passerelle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.passerelle.access.SignInSecrets.Kept;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Sign-in by a six-digit code in a text message: ten minutes, five guesses. */
@Service
public class TextCodes {
  public static final Duration LIFE = Duration.ofMinutes(10);
  private static final int GUESSES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AddressBook addresses;
  private final SignInSecrets secrets;
  private final AccessMail mail;
  private final ServerKeys keys;
  private final Networks networks;
  private final TaskExecutor later;
  private final InScope inScope;

  TextCodes(
      AddressBook addresses,
      SignInSecrets secrets,
      AccessMail mail,
      ServerKeys keys,
      Networks networks,
      @Qualifier("applicationTaskExecutor") TaskExecutor later,
      InScope inScope) {
    this.addresses = addresses;
    this.secrets = secrets;
    this.mail = mail;
    this.keys = keys;
    this.networks = networks;
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
        () -> {
          String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
          secrets.endAll(account.id(), Kind.TEXT);
          secrets.keep(account.id(), Kind.TEXT, hash(account, code), LIFE);
          mail.write(account, Channel.TEXT, account.phone(), "access.message.code.", "code", code);
        });
  }

  /** Signs in with the code last sent to a number. */
  public Optional<Account> redeem(String phone, String typed) {
    String code = ReadableCode.plain(typed);
    return participants(phone).stream().filter(account -> fits(account, code)).findFirst();
  }

  private boolean fits(Account account, String code) {
    return inScope.call(
        Scope.system(account.network()),
        () ->
            secrets.lock(account.id(), Kind.TEXT).stream()
                .findFirst()
                .map(kept -> judge(account, kept, code))
                .orElse(false));
  }

  private boolean judge(Account account, Kept kept, String code) {
    if (MessageDigest.isEqual(bytes(kept.hash()), bytes(hash(account, code)))) {
      return secrets.use(kept.id());
    }
    if (secrets.noteGuess(kept.id()) >= GUESSES) {
      secrets.use(kept.id());
    }
    return false;
  }

  private List<Account> participants(String phone) {
    return Phones.readings(phone, networks.all()).stream()
        .flatMap(number -> addresses.accountsOf(number).stream())
        .filter(account -> !account.isStaff())
        .toList();
  }

  private String hash(Account account, String code) {
    return keys.mac("text code", account.id() + code);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
