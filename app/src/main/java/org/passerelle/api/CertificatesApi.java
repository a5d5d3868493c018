package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.Certificate;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Certificates.Checked;
import org.passerelle.learning.Issuing;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Certificates", description = "Given only where the programme's rule holds on the record; anybody may check their code")
class CertificatesApi {
  private final Certificates certificates;
  private final OpenedParts parts;

  CertificatesApi(Certificates certificates, OpenedParts parts) {
    this.certificates = certificates;
    this.parts = parts;
  }

  record IssuedCertificate(
      UUID id, UUID participation, UUID person, String stage, String code, String holder, String title,
      String programme, String issuer, int sessions, BigDecimal hours, LocalDate issuedOn,
      @Schema(description = "Absent as long as it is valid") @Nullable Instant withdrawnAt,
      @Schema(description = "As its holder reads it") @Nullable String withdrawnBecause) {
    static IssuedCertificate of(Certificate one) {
      Certificate.Withdrawal back = one.withdrawal();
      return new IssuedCertificate(
          one.id(), one.participation(), one.person(), one.stage(), one.code(), one.holder(), one.title(),
          one.programme(), one.issuer(), one.sessions(), one.hours(), one.issuedOn(), back == null ? null : back.at(),
          back == null ? null : back.reason());
    }
  }

  record CheckedView(
      boolean valid, String holder, String title, String programme, String issuer, LocalDate issuedOn,
      BigDecimal hours, @Nullable LocalDate withdrawnOn) {
    static CheckedView of(Checked one) {
      return new CheckedView(
          one.withdrawnOn() == null, one.holder(), one.title(), one.programme(), one.issuer(), one.issuedOn(),
          one.hours(), one.withdrawnOn());
    }
  }

  record NewCertificate(@NotBlank(message = "is missing; send the key of a training") @Nullable String stage) {}

  record NewWithdrawal(
      @Schema(description = "As its holder reads it")
          @NotBlank(message = "is missing; say why, in words its holder reads")
          @Size(max = 1000, message = "is too long; send at most 1000 characters")
          @Nullable String reason) {}

  @Operation(summary = "The certificates that somebody has from their part in an edition, last issued first")
  @GetMapping("/participations/{participation}/certificates")
  List<IssuedCertificate> list(@PathVariable UUID participation) {
    Participation who = parts.open(participation);
    return certificates.ofPerson(who.person()).stream()
        .filter(one -> one.participation().equals(who.id()))
        .map(IssuedCertificate::of)
        .toList();
  }

  @Operation(summary = "Issues the certificate of a training where its rule holds; asking again gives the same one")
  @PostMapping("/participations/{participation}/certificates")
  @ResponseStatus(HttpStatus.CREATED)
  IssuedCertificate issue(@PathVariable UUID participation, @Valid @RequestBody NewCertificate body) {
    Participation who = parts.get(participation);
    Stage.Training training = parts.stage(who, body.stage(), Stage.Training.class);
    return switch (certificates.issue(who.id(), training.key())) {
      case Issuing.Issued done -> IssuedCertificate.of(done.certificate());
      case Issuing.NoneGiven none ->
          throw Refused.field("stage", "stage names a training for which the programme gives no certificate; send another one.");
      case Issuing.TooFewSessions few ->
          throw Refused.field(
              "stage",
              "stage names a training at which the person was %d times of the %d that the certificate needs; note who came first."
                  .formatted(few.attended(), few.needed()));
      case Issuing.TestsMissing missing ->
          throw Refused.field(
              "stage",
              "stage names a training whose certificate needs tests that are not passed: %s; note their marks first."
                  .formatted(String.join(", ", missing.tests())));
    };
  }

  @Operation(summary = "One certificate")
  @GetMapping("/certificates/{id}")
  IssuedCertificate show(@PathVariable UUID id) {
    return IssuedCertificate.of(certificates.get(id));
  }

  @Operation(summary = "Takes a certificate back; whoever checks its code is told. 409 when it was taken back before")
  @PostMapping("/certificates/{id}/withdrawal")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  IssuedCertificate withdraw(@PathVariable UUID id, @Valid @RequestBody NewWithdrawal body) {
    UUID known = certificates.get(id).id();
    if (!certificates.withdraw(known, Objects.requireNonNull(body.reason()))) {
      throw Refused.overtaken("The certificate was taken back before; now is how it stands.", show(id));
    }
    return show(id);
  }

  /** Whoever has a code in hand may ask, whichever organisation of the network issued it. */
  @Operation(summary = "What stands on the certificate with a code, whichever organisation issued it; 404 when it is not genuine")
  @GetMapping("/certificates")
  CheckedView check(
      @Parameter(description = "With or without hyphens and in any case") @RequestParam String code) {
    return Scope.system(Scope.current().network())
        .call(() -> certificates.check(code))
        .map(CheckedView::of)
        .orElseThrow(() -> new NotFound("certificate"));
  }
}
