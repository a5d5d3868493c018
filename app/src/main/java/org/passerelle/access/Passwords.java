package org.passerelle.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.access.SignInSecrets.Kind;
import org.passerelle.audit.Audit;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;

/** Passwords of staff; the first of their two factors. */
@Service
public class Passwords {
  private static final int ROUNDS = 12;

  private final AddressBook addresses;
  private final SignInSecrets secrets;
  private final InScope inScope;
  private final Audit audit;
  private final List<String> houseWords;
  private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(ROUNDS);
  private final String nobodys = bcrypt.encode(Secret.next());

  /** @param houseWords what people of this house would try first: the names of its town, organisations and programmes */
  Passwords(
      AddressBook addresses, SignInSecrets secrets, InScope inScope, Audit audit,
      @Value("${passerelle.password.words:}") List<String> houseWords) {
    this.addresses = addresses;
    this.secrets = secrets;
    this.inScope = inScope;
    this.audit = audit;
    this.houseWords = List.copyOf(houseWords);
  }

  /**
   * Sets an account's password in place of the one it had.
   *
   * @return the message key of what is wrong with it, and then nothing is changed
   */
  public Optional<String> set(Account account, String password) {
    Stream<String> own =
        Stream.concat(
            houseWords.stream(), Stream.of(account.displayName(), account.email() == null ? "" : account.email()));
    Optional<String> refusal =
        switch (PasswordRule.judge(password, own)) {
          case GOOD -> Optional.empty();
          case TOO_SHORT -> Optional.of("access.staff.password.too-short");
          case TOO_LONG -> Optional.of("access.staff.password.too-long");
          case COMMON -> Optional.of("access.staff.password.common");
        };
    if (refusal.isEmpty()) {
      inScope.run(Scope.system(account.network()), () -> keep(account, password));
    }
    return refusal;
  }

  private void keep(Account account, String password) {
    secrets.endAll(account.id(), Kind.PASSWORD);
    secrets.keep(account.id(), Kind.PASSWORD, bcrypt.encode(digest(password)), null);
    audit.wrote("password.set", "account", account.id());
  }

  /** The staff accounts with this address and password: one for each network. Takes as long for an unknown address. */
  public List<Account> check(String email, String password) {
    List<Account> staff = addresses.accountsOf(email).stream().filter(Account::isStaff).toList();
    if (staff.isEmpty()) {
      bcrypt.matches(digest(password), nobodys);
    }
    return staff.stream().filter(account -> fits(account, password)).toList();
  }

  /** Whether this is the account's password. */
  public boolean fits(Account account, String password) {
    String kept =
        inScope.call(
            Scope.system(account.network()),
            () -> secrets.of(account.id(), Kind.PASSWORD).stream().findFirst().map(one -> one.hash()).orElse(nobodys));
    return bcrypt.matches(digest(password), kept);
  }

  /** BCrypt reads no more than 72 bytes; a digest keeps every letter of a long password in play. */
  private static String digest(String password) {
    try {
      String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
