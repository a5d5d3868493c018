package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.Introductions.Answer;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town with people, companies and work. */
abstract class EmployersHouse {
  static final LocalDate TODAY = TestHouse.today();
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired Papers papers;
  @Autowired Journeys ways;
  @Autowired Companies companies;
  @Autowired Vacancies vacancies;
  @Autowired Candidacies candidacies;
  @Autowired Introductions introductions;
  @Autowired Offers offers;
  @Autowired Placements placements;
  @Autowired EmployerLinks links;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  TestCompany made;

  @BeforeEach
  void aTownWithPeopleAndWork() {
    made = new TestCompany(house, programme, companies, vacancies, people, papers, ways);
  }

  Candidacy putForward(Town town, Participation who) {
    return ((PuttingForward.PutForward) house.as(town.adviser(), () -> candidacies.putForward(town.vacancy().id(), who.person()))).candidacy();
  }

  void agree(Town town, Candidacy candidacy, Set<Told> told) {
    assertThat(house.as(town.adviser(), () -> introductions.reply(candidacy.id(), Reply.MEET, null, null)))
        .as("no company speaks of somebody who has not said yes").isFalse();
    assertThat(house.as(town.adviser(), () -> introductions.answer(candidacy.id(), new Answer(true, told, null, "I have read it", "en", "talk")))).isTrue();
    assertThat(house.as(town.adviser(), () -> introductions.reply(candidacy.id(), Reply.MEET, null, null))).isTrue();
  }

  Offers.NewOffer newOffer(Town town, Participation who, LocalDate starts) {
    return new Offers.NewOffer(town.company().id(), town.vacancy().id(), who.id(), TestCompany.terms(starts), null);
  }

  Offering offer(Town town, Participation who) {
    return house.as(town.adviser(), () -> offers.make(newOffer(town, who, TODAY), null));
  }

  static Offer made(Offering offering) {
    return ((Offering.Made) offering).offer();
  }

  Placement place(Town town, Participation who, LocalDate starts) {
    return ((Offering.Accepted) house.as(town.adviser(), () -> placements.record(town.company().id(), town.vacancy().id(), who.id(), TestCompany.terms(starts)))).placement();
  }

  long count(Town town, String what) {
    return house.asSystem(town.network(), () -> jdbc.sql("select count(*) from " + what).query(Long.class).single());
  }
}
