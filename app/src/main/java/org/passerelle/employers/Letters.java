package org.passerelle.employers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.LocalTexts;
import org.passerelle.employers.Company.Contact;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.messages.Outbox;
import org.passerelle.pages.Texts;
import org.passerelle.people.PersonalLetter;
import org.passerelle.people.PersonalPost;
import org.passerelle.people.PersonalPost.Addressee;
import org.passerelle.programmes.Caseloads;
import org.springframework.stereotype.Component;

/**
 * Writes to people, companies and advisers about work, each in their own language. A message is named by the end of its
 * keys, which have {@code .subject}, {@code .body} and, for those without mail, {@code .text}.
 */
@Component
class Letters {
  private static final String TO_PEOPLE = "employers.mail.";
  private static final String TO_STAFF = "employers.staff.mail.";

  private final Outbox outbox;
  private final EmployerLinks links;
  private final Companies companies;
  private final Readers readers;
  private final PersonalPost post;

  Letters(Outbox outbox, EmployerLinks links, Companies companies, Readers readers, PersonalPost post) {
    this.outbox = outbox;
    this.links = links;
    this.companies = companies;
    this.readers = readers;
    this.post = post;
  }

  /** Whoever else reads letters, and in which language. */
  @Component
  record Readers(Accounts accounts, Caseloads caseloads, LocalTexts texts) {}

  /** Asks a person something behind a link. @param words further names and values for the text */
  void toPerson(UUID id, String name, EmployerLinks.Question question, UUID subject, Object... words) {
    String tag = post.to(id).language().tag();
    toPerson(id, name, with(words, "link", links.address(question, subject, id, tag)));
  }

  /** By mail, else by text message; to nobody who has neither. */
  void toPerson(UUID id, String name, Object... words) {
    if (!post.isQuiet()) {
      Addressee to = post.to(id);
      Object[] all = with(words, "name", to.calledName());
      post.put(to, PersonalLetter.of(to.texts(), TO_PEOPLE + name + ".", to.person().organisation(), all));
    }
  }

  /** To everybody at the company who reads mail. */
  void toCompany(UUID company, UUID organisation, String name, Object... words) {
    if (post.isQuiet()) {
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
    Texts texts = readers.texts().in(contact.language());
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
    if (post.isQuiet() || adviser == null || adviser.email() == null) {
      return;
    }
    Texts texts = readers.texts().in(adviser.language());
    Object[] all = with(words, "name", adviser.displayName());
    outbox.put(
        new NewMessage(
            Channel.MAIL, adviser.email(), texts.language().tag(), texts.get(TO_STAFF + name + ".subject", all),
            texts.get(TO_STAFF + name + ".body", all), TO_STAFF + name, organisation, null, adviser.id(), null, null));
  }

  private static Object[] with(Object[] words, Object... more) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(Arrays.asList(more));
    return all.toArray();
  }
}
