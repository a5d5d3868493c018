package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.passerelle.access.Account;
import org.passerelle.people.People;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network whose adviser prepares a matching meeting. */
abstract class MatchingHouse {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired People people;
  @Autowired MatchingMeeting meeting;
  @Autowired Proposals proposals;
  @Autowired Answers answers;
  @Autowired JdbcClient jdbc;
  Founded network;
  Account adviser;
  WaitingPeople waiting;

  @BeforeEach
  void aMeeting() {
    network = house.found("Meeting");
    adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    waiting = new WaitingPeople(house, programme, people, network, programme.open(network, "duo"));
  }

  MatchingMeeting.Agenda agenda() {
    return house.as(adviser, () -> meeting.agenda(waiting.edition().id()));
  }

  static PairKey pair(Participation mentee, Participation mentor) {
    return new PairKey(mentee.id(), mentor.id());
  }

  Proposal proposed(PairKey pair) {
    Proposing proposing = house.as(adviser, () -> proposals.propose(waiting.edition().id(), pair, null));
    assertThat(proposing).isInstanceOf(Proposing.Proposed.class);
    return ((Proposing.Proposed) proposing).proposal();
  }

  int count(String table) {
    return house.asSystem(
        network,
        () -> jdbc.sql("select count(*) from " + table + " where network_id = ?").param(network.network().id()).query(Integer.class).single());
  }
}
