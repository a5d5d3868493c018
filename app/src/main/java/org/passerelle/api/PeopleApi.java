package org.passerelle.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.audit.Audit;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@Tag(name = "People", description = "The persons whose records the organisation holds")
class PeopleApi {
  private static final int MOST = 200;
  private final People people;
  private final PersonPages pages;
  private final Networks networks;
  private final Journal journal;
  private final Audit audit;

  PeopleApi(People people, PersonPages pages, Networks networks, Journal journal, Audit audit) {
    this.people = people;
    this.pages = pages;
    this.networks = networks;
    this.journal = journal;
    this.audit = audit;
  }

  /** A line of the list: enough to find the record. */
  record ListedPerson(UUID id, String fullName, @Nullable String preferredName, int version) {
    static ListedPerson of(Person person) {
      return new ListedPerson(person.id(), person.name(), person.details().preferredName(), person.version());
    }
  }

  record PeoplePage(
      List<ListedPerson> people,
      @Schema(description = "Send it as after for the next page; absent on the last") @Nullable UUID next) {}

  record Correction(
      @NotNull(message = "is missing; send the version of the record that the correction was made from") @Nullable Integer version,
      @Valid @NotNull(message = "is missing; send the whole record") @Nullable PersonBody person) {}

  @Operation(summary = "People on record, page after page, all or those who fit a search")
  @GetMapping
  PeoplePage list(
      @Parameter(description = "Words of a name in any script, an e-mail address or a phone number")
          @RequestParam(defaultValue = "") String q,
      @Parameter(description = "The next of the page before") @RequestParam(required = false) @Nullable UUID after,
      @Parameter(description = "People on a page, 1 to 200") @RequestParam(defaultValue = "50") int size) {
    if (size < 1 || size > MOST) {
      throw Refused.field("size", "size is out of range; send 1 to " + MOST + ".");
    }
    if (q.length() > MOST) {
      throw Refused.field("q", "q is too long; send at most " + MOST + " characters.");
    }
    List<Person> found = pages.page(q, after, size + 1);
    List<Person> shown = found.subList(0, Math.min(size, found.size()));
    return new PeoplePage(
        shown.stream().map(ListedPerson::of).toList(), found.size() > size ? shown.getLast().id() : null);
  }

  @Operation(summary = "One person's record; the reading is noted in the audit")
  @GetMapping("/{id}")
  @Transactional
  PersonView show(@PathVariable UUID id) {
    Person person = people.get(id);
    audit.readFile(id);
    return PersonView.of(person);
  }

  @Operation(summary = "Puts a person on record")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PersonView register(@Valid @RequestBody PersonBody body) {
    return PersonView.of(
        people.register(
            Holder.one(), body.read(null, networks.current().country(), journal.today()), PersonProfile.EMPTY));
  }

  @Operation(summary = "Corrects a record; 409 with the record as it stands when somebody else corrected it meanwhile")
  @PutMapping("/{id}")
  PersonView correct(@PathVariable UUID id, @Valid @RequestBody Correction body) {
    var details = Objects.requireNonNull(body.person()).read(people.get(id).details(), networks.current().country(), journal.today());
    return switch (people.correct(id, Objects.requireNonNull(body.version()), details)) {
      case People.Correction.Corrected corrected -> PersonView.of(corrected.person());
      case People.Correction.Overtaken overtaken ->
          throw Refused.overtaken(
              "Somebody corrected this record after version %d; look at now and send the correction with version %d."
                  .formatted(body.version(), overtaken.now().version()),
              PersonView.of(overtaken.now()));
    };
  }
}
