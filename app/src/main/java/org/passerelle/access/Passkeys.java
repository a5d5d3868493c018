package org.passerelle.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.access.PasskeyRepository.Passkey;
import org.passerelle.audit.Audit;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Service;

/**
 * Passkeys of staff (Web Authentication level 2). One is both factors at once: the device, and the finger, face or PIN
 * that unlocks it, which is always demanded.
 */
@Service
public class Passkeys {
  private static final List<Long> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA.getValue(),
          COSEAlgorithmIdentifier.ES256.getValue(),
          COSEAlgorithmIdentifier.RS256.getValue());
  private static final int MILLISECONDS = 300_000;

  private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
  private final PasskeyRepository passkeys;
  private final Accounts accounts;
  private final InScope inScope;
  private final Audit audit;

  Passkeys(PasskeyRepository passkeys, Accounts accounts, InScope inScope, Audit audit) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.inScope = inScope;
    this.audit = audit;
  }

  /** A passkey as its owner sees it. */
  public record Shown(UUID id, String label, java.time.Instant createdAt) {}

  public List<Shown> of(Account account) {
    return inScope.call(Scope.system(account.network()), () -> passkeys.of(account.id())).stream()
        .map(passkey -> new Shown(passkey.id(), passkey.label(), passkey.createdAt()))
        .toList();
  }

  /** What the browser's {@code navigator.credentials.create} is given; binary values in base64url. */
  public Map<String, Object> creationOptions(Account account, PasskeySite site, String challenge) {
    return Map.of(
        "challenge", challenge,
        "rp", Map.of("id", site.host(), "name", "Passerelle"),
        "user",
            Map.of(
                "id", PasskeySite.base64(account.id().toString()),
                "name", account.email() == null ? account.displayName() : account.email(),
                "displayName", account.displayName()),
        "pubKeyCredParams",
            ALGORITHMS.stream().map(algorithm -> Map.of("type", "public-key", "alg", algorithm)).toList(),
        "excludeCredentials",
            inScope.call(Scope.system(account.network()), () -> passkeys.of(account.id())).stream()
                .map(known -> Map.of("type", "public-key", "id", PasskeySite.base64(known.credentialId())))
                .toList(),
        "authenticatorSelection", Map.of("residentKey", "required", "userVerification", "required"),
        "attestation", "none",
        "timeout", MILLISECONDS);
  }

  /** What {@code navigator.credentials.get} is given: any passkey for this site will do. */
  public Map<String, Object> requestOptions(PasskeySite site, String challenge) {
    return Map.of(
        "challenge", challenge, "rpId", site.host(), "userVerification", "required", "timeout", MILLISECONDS);
  }

  /**
   * Keeps a new passkey.
   *
   * @param response the browser's answer as JSON (WebAuthn level 3, RegistrationResponseJSON)
   * @return false when it does not prove what it says
   */
  public boolean register(Account account, PasskeySite site, String challenge, String label, String response) {
    RegistrationData data;
    try {
      data =
          webAuthn.verifyRegistrationResponseJSON(
              response, new RegistrationParameters(site.with(challenge), algorithms(), true, true));
    } catch (DataConversionException | VerificationException refused) {
      return false;
    }
    return inScope.call(
        Scope.system(account.network()),
        () -> {
          boolean added = passkeys.add(account.id(), label, data);
          if (added) {
            audit.wrote("passkey.added", "account", account.id());
          }
          return added;
        });
  }

  /**
   * Whose passkey answered.
   *
   * @param response the browser's answer as JSON (WebAuthn level 3, AuthenticationResponseJSON)
   */
  public Optional<Account> signIn(PasskeySite site, String challenge, String response) {
    try {
      AuthenticationData data = webAuthn.parseAuthenticationResponseJSON(response);
      return passkeys
          .networkOf(data.getCredentialId())
          .flatMap(
              network -> inScope.call(Scope.system(network), () -> judge(data, site, challenge)));
    } catch (DataConversionException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Account> judge(AuthenticationData data, PasskeySite site, String challenge) {
    Passkey passkey = passkeys.withCredential(data.getCredentialId());
    try {
      webAuthn.verify(
          data, new AuthenticationParameters(site.with(challenge), passkey.record(), null, true, true));
    } catch (VerificationException refused) {
      return Optional.empty();
    }
    passkeys.noteUse(passkey.id(), data.getAuthenticatorData().getSignCount());
    return accounts.find(passkey.account());
  }

  /** Takes a passkey away from its owner. */
  public void remove(Account account, UUID passkey) {
    inScope.run(
        Scope.system(account.network()),
        () -> {
          passkeys.remove(account.id(), passkey);
          audit.wrote("passkey.removed", "account", account.id());
        });
  }

  private static List<PublicKeyCredentialParameters> algorithms() {
    return ALGORITHMS.stream()
        .map(
            algorithm ->
                new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
        .toList();
  }
}
