package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Networks;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.employers.talent.TalentQuery;
import org.passerelle.employers.talent.TalentSearch;
import org.passerelle.people.People.Newcomer;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;
import org.passerelle.people.facts.Cefr;
import org.passerelle.privacy.Erasures;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;

/** The number of people found is the number of people there are, whatever happened to their records. */
@ProductTest
class TalentSetsTest extends EmployersHouse {
  private static final List<String> CODES = List.of("5120", "5131", "2221", "7126");
  private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2");
  private static final List<TalentQuery> QUERIES =
      List.of(
          asked("5120", Map.of()), asked("51", Map.of("nl", Cefr.A2)), asked("2221", Map.of("nl", Cefr.B1, "fr", Cefr.A1)),
          asked(null, Map.of("fr", Cefr.B2)), asked("9999", Map.of()), asked(null, Map.of("ti", Cefr.B2)));
  private final Random random = new Random(20_261_130);

  @Autowired TalentIndex index;
  @Autowired TalentSearch search;
  @Autowired Erasures erasures;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  private Founded network;
  private Account manager;

  @BeforeEach
  void aNetwork() {
    network = house.found("Sets");
    manager = house.staff(network, "Mats Manager", Role.MANAGER);
  }

  private static TalentQuery asked(String isco, Map<String, Cefr> languages) {
    return new TalentQuery("", isco, languages, null, null, false);
  }

  @Test
  void everyTotalIsTheNumberOfPeopleWhoAreFoundOneByOne() {
    List<UUID> people = newcomers(manager, network.organisation(), 230);
    totalsAreTrue(manager);
    house.as(manager, () -> {
      people.subList(0, 40).forEach(one -> this.people.replaceProfile(one, profile()));
      return index.refresh();
    });
    totalsAreTrue(manager);
    people.subList(100, 110).forEach(one -> house.as(manager, () -> erasures.erase(one, Erasures.Why.ASKED)));
    totalsAreTrue(manager);
    newcomers(manager, network.organisation(), 20);
    totalsAreTrue(manager);
  }

  @Test
  void nobodyIsCountedWhomAnotherOrganisationHolds() {
    UUID other = house.asSystem(network, () -> networks.addOrganisation("The other house", null)).id();
    Account elsewhere =
        house.asSystem(network, () -> accounts.openForStaff(other, "Olga Other", "olga@sets.example", "en", Set.of(Role.ADVISER)));
    Account here = house.staff(network, "Ines Adviser", Role.ADVISER);
    newcomers(here, network.organisation(), 60);
    newcomers(elsewhere, other, 30);
    totalsAreTrue(here);
    totalsAreTrue(elsewhere);
    for (TalentQuery query : QUERIES) {
      assertThat(house.asSystem(network, () -> search.find(query, null, 1)).total())
          .isEqualTo(total(here, query) + total(elsewhere, query));
    }
    assertThat(total(here, QUERIES.getFirst())).isPositive();
  }

  private void totalsAreTrue(Account account) {
    for (TalentQuery query : QUERIES) {
      Set<UUID> seen = new HashSet<>();
      TalentSearch.After after = null;
      do {
        TalentSearch.After from = after;
        TalentSearch.Found page = house.as(account, () -> search.find(query, from, 7));
        page.hits().forEach(hit -> assertThat(seen.add(hit.talent().person())).as("on one page only").isTrue());
        after = page.next(7);
      } while (after != null);
      assertThat(total(account, query)).as(query.toString()).isEqualTo(seen.size());
    }
  }

  private long total(Account account, TalentQuery query) {
    return house.as(account, () -> search.find(query, null, 1)).total();
  }

  private List<UUID> newcomers(Account account, UUID organisation, int many) {
    List<Newcomer> newcomers = new ArrayList<>();
    IntStream.range(0, many)
        .forEach(i -> newcomers.add(new Newcomer(Ids.next(), organisation, PersonDetails.named("Somebody " + i, "en"), profile())));
    house.as(account, () -> {
      people.registerAll(newcomers);
      return index.refresh();
    });
    return newcomers.stream().map(Newcomer::id).toList();
  }

  private PersonProfile profile() {
    List<Language> languages = new ArrayList<>(List.of(Language.mother("ti")));
    for (String code : List.of("nl", "fr")) {
      if (random.nextBoolean()) {
        languages.add(Language.said(code, LEVELS.get(random.nextInt(LEVELS.size()))));
      }
    }
    String isco = CODES.get(random.nextInt(CODES.size()));
    return new PersonProfile(
        languages, Set.of(), List.of(new Occupation("practised", isco, "work")), Set.of(), Set.of(), List.of(), Wish.NONE);
  }
}
