package org.passerelle.employers;

import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.employers.Company.Contact;
import org.passerelle.messages.SignedLinks;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * The way in for companies and for people about their work: a signed link. Whoever bears one acts in the scope of one
 * person, so that the database shows what is theirs and nothing else; a deed that moves other records is done by the
 * system, after that scope has shown that the thing is theirs.
 */
@Component
public class EmployerLinks {
  private static final String COMPANY = "employer";
  private static final Period COMPANY_LIFE = Period.ofDays(30);
  private static final Period PERSON_LIFE = Period.ofDays(45);

  private final SignedLinks links;
  private final Companies companies;
  private final InScope inScope;

  EmployerLinks(SignedLinks links, Companies companies, InScope inScope) {
    this.links = links;
    this.companies = companies;
    this.inScope = inScope;
  }

  /** What a person answers behind a link. */
  public enum Question {
    CANDIDACY,
    OFFER,
    RETENTION;

    public String path() {
      return Codes.of(this);
    }
  }

  /** Somebody who came by a link. @param subject what it is about: a company, an offer */
  public record Visitor(UUID network, UUID person, UUID subject) {
    Scope scope() {
      return new Scope(network, Reach.PERSON, Set.of(), person, null, Set.of());
    }
  }

  /** The whole address under which a company's contact finds their pages. */
  public String address(Contact contact) {
    return links.page(COMPANY, contact.company(), contact.id(), COMPANY_LIFE, contact.language());
  }

  /** The whole address of a question to a person. */
  public String address(Question question, UUID subject, UUID person, String language) {
    return links.page(question.path(), subject, person, PERSON_LIFE, language);
  }

  /** The contact who bears this link, as long as they work there. */
  public Optional<Visitor> company(String token) {
    return links.open(COMPANY, token)
        .map(opened -> new Visitor(opened.network(), opened.actor(), opened.subject()))
        .filter(visitor -> seeing(visitor, () -> isStillThere(visitor)));
  }

  private boolean isStillThere(Visitor visitor) {
    return companies.findContact(visitor.person())
        .filter(contact -> contact.company().equals(visitor.subject()))
        .isPresent();
  }

  public Optional<Visitor> person(Question question, String token) {
    return links.open(question.path(), token)
        .map(opened -> new Visitor(opened.network(), opened.actor(), opened.subject()));
  }

  /** The signed-in person, about one of their own things. */
  public Visitor oneself(UUID subject) {
    Scope scope = Scope.current();
    if (scope.person() == null) {
      throw new NotFound("own record");
    }
    return new Visitor(scope.network(), scope.person(), subject);
  }

  /** Reads, or writes, what is the visitor's own. */
  public <T> T seeing(Visitor visitor, InScope.Work<T> work) {
    return inScope.call(visitor.scope(), work);
  }

  /** Does what follows for other records; the visitor's own scope must have shown before that the thing is theirs. */
  public <T> T doing(Visitor visitor, InScope.Work<T> work) {
    return inScope.call(Scope.system(visitor.network()), work);
  }
}
