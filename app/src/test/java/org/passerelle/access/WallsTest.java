package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.NoScope;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class WallsTest {
  @Autowired TestHouse house;
  @Autowired People people;
  @Autowired Networks networks;
  @Autowired JdbcClient jdbc;

  @Test
  void aPersonIsSeenInTheirOwnNetworkOnly() {
    Founded brussels = house.found("Brussels");
    Founded kassel = house.found("Kassel");
    Person amina = register(brussels, "Amina Haddad");
    assertThat(house.asSystem(brussels, () -> people.find(amina.id()))).isPresent();
    assertThat(house.asSystem(kassel, () -> people.find(amina.id()))).isEmpty();
  }

  @Test
  void anAdviserSeesOnlyWhatTheirOrganisationHolds() {
    Founded network = house.found("City");
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    var other = house.asSystem(network, () -> networks.addOrganisation("Other agency", null));
    Person own = register(network, "Own Person");
    Person foreign =
        house.asSystem(
            network,
            () -> people.register(other.id(), PersonDetails.named("Foreign Person", "en"), PersonProfile.EMPTY));
    assertThat(house.as(adviser, () -> people.find(own.id()))).isPresent();
    assertThat(house.as(adviser, () -> people.find(foreign.id()))).isEmpty();
    assertThat(house.as(manager, () -> people.find(foreign.id()))).isPresent();
  }

  @Test
  void nobodyWritesIntoAnotherNetwork() {
    Founded brussels = house.found("Brussels");
    Founded kassel = house.found("Kassel");
    assertThatThrownBy(
            () ->
                house.asSystem(
                    brussels,
                    () ->
                        jdbc.sql("insert into organisation values (?, gen_random_uuid(), 'x', null, now())")
                            .param(kassel.network().id())
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void aStatementWithoutAScopeFailsInsteadOfSeeingEverything() {
    assertThatThrownBy(() -> people.find(UUID.randomUUID())).isInstanceOf(NoScope.class);
    assertThatThrownBy(() -> jdbc.sql("select count(*) from person").query(Long.class).single())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void everyTableWithANetworkIsBehindForcedRowSecurity() {
    List<String> open =
        jdbc.sql(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                  and c.relname not in ('flyway_schema_history', 'scheduled_tasks')
                """)
            .query(String.class)
            .list();
    assertThat(open).isEmpty();
  }

  @Test
  void theApplicationIsNeitherOwnerNorBeyondTheWalls() {
    Boolean beyond =
        jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
            .query(Boolean.class)
            .single();
    Long owned =
        jdbc.sql("select count(*) from pg_tables where tableowner = current_user").query(Long.class).single();
    assertThat(beyond).isFalse();
    assertThat(owned).isZero();
  }

  private Person register(Founded network, String name) {
    return house.asSystem(
        network,
        () -> people.register(network.organisation(), PersonDetails.named(name, "en"), PersonProfile.EMPTY));
  }
}
