package org.passerelle.employers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.employers.Company.Contact;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Caseloads;
import org.springframework.stereotype.Component;

/**
 * Writes to people, companies and advisers about work, each in their own language. A message is named by the end of its keys, which have
 * {@code .subject}, {@code .body} and, for those without mail, {@code .text}.
 */
@Component
class Letters {
  private static final String TO_PEOPLE = "employers.mail.";
  private static final String TO_STAFF = "employers.staff.mail.";

  private final Outbox outbox;
  private final EmployerLinks links;
  private final Companies companies;
  private final Readers readers;
  private final Clock clock;

  Letters(Outbox outbox, EmployerLinks links, Companies companies, Readers readers, Clock clock) {
    this.outbox = outbox;
    this.links = links;
    this.companies = companies;
    this.readers = readers;
    this.clock = clock;
  }

  /** Whoever reads letters. */
  @Component
  record Readers(People people, Accounts accounts, Caseloads caseloads, Networks networks) {}

  /** Asks a person something behind a link. @param words further names and values for the text */
  void toPerson(UUID id, String name, EmployerLinks.Question question, UUID subject, Object... words) {
    Person person = readers.people().get(id);
    String tag = texts(person.details().contactLanguage()).language().tag();
    toPerson(id, name, with(words, "link", links.address(question, subject, id, tag)));
  }

  /** By mail, else by text message; to nobody who has neither. */
  void toPerson(UUID id, String name, Object... words) {
    Person person = readers.people().get(id);
    String email = person.details().email();
    String address = person.details().mailOrPhone();
    if (isQuiet() || address == null) {
      return;
    }
    Texts texts = texts(person.details().contactLanguage());
    Object[] all = with(words, "name", person.details().calledName());
    outbox.put(
        new NewMessage(
            email == null ? Channel.TEXT : Channel.MAIL, address, texts.language().tag(),
            texts.get(TO_PEOPLE + name + ".subject", all),
            texts.get(TO_PEOPLE + name + (email == null ? ".text" : ".body"), all), TO_PEOPLE + name,
            person.organisation(), id, null, null, null));
  }

  /** To everybody at the company who reads mail. */
  void toCompany(UUID company, UUID organisation, String name, Object... words) {
    if (isQuiet()) {
      return;
    }
    for (Contact contact : companies.contacts(company)) {
      if (contact.email() != null) {
        toContact(contact, contact.email(), organisation, name, words);
      }
    }
  }

  /** Sends a contact the link to the company's pages. */
  void toContact(Contact contact, String email, UUID organisation, String name, Object... words) {
    Texts texts = texts(contact.language());
    Object[] all = with(words, "name", contact.name(), "link", links.address(contact));
    outbox.put(
        NewMessage.mail(
            email, texts.language().tag(), texts.get(TO_PEOPLE + name + ".subject", all),
            texts.get(TO_PEOPLE + name + ".body", all), TO_PEOPLE + name,
            organisation, null));
  }

  /** To whoever looks after the participation; to nobody where nobody does. */
  void toAdviser(UUID participation, UUID organisation, String name, Object... words) {
    Account adviser =
        readers.caseloads().adviserOf(participation).flatMap(readers.accounts()::find).orElse(null);
    if (isQuiet() || adviser == null || adviser.email() == null) {
      return;
    }
    Texts texts = texts(adviser.language());
    Object[] all = with(words, "name", adviser.displayName());
    outbox.put(
        new NewMessage(
            Channel.MAIL, adviser.email(), texts.language().tag(), texts.get(TO_STAFF + name + ".subject", all),
            texts.get(TO_STAFF + name + ".body", all), TO_STAFF + name, organisation, null, adviser.id(), null, null));
  }

  /** A played history has nobody to write to. */
  private boolean isQuiet() {
    return readers.networks().current().kind() == Network.Kind.REPLAY;
  }

  private Texts texts(@Nullable String tag) {
    Language language = tag == null ? Language.ENGLISH : Language.ofTag(tag).orElse(Language.ENGLISH);
    return new Texts(language, new Formats(language, readers.networks().current().zone(), clock));
  }

  private static Object[] with(Object[] words, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
