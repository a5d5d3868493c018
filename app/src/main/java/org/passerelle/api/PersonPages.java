package org.passerelle.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Networks;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody on record, page after page in the order of their ids: nobody is skipped or told twice while records are added. */
@Repository
class PersonPages {
  private final JdbcClient jdbc;
  private final People people;
  private final Networks networks;

  PersonPages(JdbcClient jdbc, People people, Networks networks) {
    this.jdbc = jdbc;
    this.people = people;
    this.networks = networks;
  }

  /**
   * @param words of a name in any script, an e-mail address or a phone number; blank for everybody
   * @param after the last person of the page before; {@code null} for the first page
   */
  @Transactional(readOnly = true)
  List<Person> page(String words, @Nullable UUID after, int size) {
    UUID network = Scope.current().network();
    StringBuilder sql = new StringBuilder("select p.id from person p where p.network_id = :network");
    Map<String, Object> params = search(words.strip(), sql);
    if (after != null) {
      sql.append(" and p.id > :after");
    }
    sql.append(" order by p.id limit :size");
    JdbcClient.StatementSpec asked = jdbc.sql(sql.toString()).param("network", network).param("size", size).params(params);
    List<UUID> ids = (after == null ? asked : asked.param("after", after)).query(UUID.class).list();
    Map<UUID, Person> found = people.all(ids);
    return ids.stream().map(found::get).toList();
  }

  private Map<String, Object> search(String words, StringBuilder sql) {
    if (words.isEmpty()) {
      return Map.of();
    }
    if (words.contains("@")) {
      sql.append(" and p.email = :email");
      return Map.of("email", words.toLowerCase(Locale.ROOT));
    }
    Optional<PhoneNumber> phone =
        words.matches("[+0-9 ()./-]{6,}")
            ? PhoneNumber.read(words, networks.current().country()).toOptional()
            : Optional.empty();
    if (phone.isPresent()) {
      sql.append(" and p.phone = :phone");
      return Map.of("phone", phone.get().e164());
    }
    sql.append(
        """
         and p.id in (select t.person_id from person_token t, unnest(:tokens::text[]) wanted
                      where t.network_id = :network and t.token ^@ wanted
                      group by t.person_id having count(distinct wanted) = cardinality(:tokens::text[]))
        """);
    return Map.of("tokens", new PersonName(words).searchTokens().toArray(String[]::new));
  }
}
