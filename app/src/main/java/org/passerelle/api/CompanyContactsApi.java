package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company.Contact;
import org.passerelle.employers.CompanyInvitations;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/companies/{id}/contacts")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "Companies")
class CompanyContactsApi {
  private final Companies companies;
  private final HeldCompanies held;
  private final CompanyInvitations invitations;
  private final Networks networks;

  CompanyContactsApi(
      Companies companies, HeldCompanies held, CompanyInvitations invitations, Networks networks) {
    this.companies = companies;
    this.held = held;
    this.invitations = invitations;
    this.networks = networks;
  }

  record ContactView(
      UUID id, String name, @Nullable String duty, @Nullable String email, @Nullable String phone, String language) {
    static ContactView of(Contact one) {
      return new ContactView(one.id(), one.name(), one.duty(), one.email(), one.phone(), one.language());
    }
  }

  record NewContact(
      @NotBlank(message = "is missing; send the name of whoever is called")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String name,
      @Schema(description = "What they do there")
          @Size(max = 200, message = "is too long; send at most 200 characters")
          @Nullable String duty,
      @Schema(description = "Where the link goes that signs them in") @Nullable String email,
      @Size(max = 50, message = "is too long; send at most 50 characters") @Nullable String phone,
      @Schema(description = "Of our messages, BCP 47; absent for the network's own") @Nullable String language) {}

  @Operation(summary = "Whom to call at a company, first added first")
  @GetMapping
  List<ContactView> list(@PathVariable UUID id) {
    return companies.contacts(held.company(id).id()).stream().map(ContactView::of).toList();
  }

  @Operation(summary = "Adds somebody to call; the link that signs them in is sent by a call of its own")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ContactView add(@PathVariable UUID id, @Valid @RequestBody NewContact body) {
    UUID company = held.company(id).id();
    String email = body.email() == null ? null : Sent.mail("email", body.email());
    String language =
        body.language() == null ? networks.current().defaultLanguage() : Sent.language("language", body.language());
    return ContactView.of(
        companies.addContact(
            company, Objects.requireNonNull(body.name()), body.duty(), email, body.phone(), language));
  }

  @Operation(summary = "Takes away whoever no longer works there; every link of theirs ends at once")
  @DeleteMapping("/{contact}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, @PathVariable UUID contact) {
    companies.endContact(there(id, contact).id());
  }

  @Operation(summary = "Sends a contact the link that signs them in")
  @PostMapping("/{contact}/link")
  @ResponseStatus(HttpStatus.CREATED)
  ContactView sendLink(@PathVariable UUID id, @PathVariable UUID contact) {
    Contact to = there(id, contact);
    if (!invitations.send(to.id())) {
      throw Refused.field("contact", "contact has no e-mail address; add one who has.");
    }
    return ContactView.of(to);
  }

  private Contact there(UUID company, UUID contact) {
    return companies.contacts(held.company(company).id()).stream()
        .filter(one -> one.id().equals(contact))
        .findFirst()
        .orElseThrow(() -> new NotFound("contact"));
  }
}
