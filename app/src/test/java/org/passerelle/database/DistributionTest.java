package org.passerelle.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What docs/operating.md says of one network on many shards holds for the schema. */
@ProductTest
class DistributionTest {
  @Autowired JdbcClient jdbc;

  @Test
  void eachTableIsDistributedByItsNetworkOrNamedAsLocal() {
    assertThat(
            list(
                """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                  and not exists (
                    select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                    where i.indrelid = c.oid and i.indisprimary and a.attname = 'network_id')
                order by 1
                """))
        .containsExactlyInAnyOrder("flyway_schema_history", "network", "scheduled_tasks", "try_limit");
  }

  @Test
  void eachReferenceStaysWithinItsNetwork() {
    assertThat(
            list(
                """
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid <> 'network'::regclass
                  and not exists (
                    select 1 from unnest(k.conkey, k.confkey) as pair (own, far)
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
                    join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.far
                    where a.attname = 'network_id' and f.attname = 'network_id')
                """))
        .isEmpty();
  }

  @Test
  void whatIsUniqueOverAllNetworksIsNamed() {
    assertThat(
            list(
                """
                select i.indrelid::regclass || '.' || string_agg(a.attname, ',' order by a.attnum) from pg_index i
                join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indisunique and c.relname not in ('flyway_schema_history', 'scheduled_tasks')
                group by i.indexrelid, i.indrelid having not bool_or(a.attname = 'network_id')
                order by 1
                """))
        .containsExactlyInAnyOrder(
            "network.id", "network.slug", "web_session.token_hash", "passkey.credential_id", "api_token.token_hash", "try_limit.key");
  }

  @Test
  void onlyTheNamedFunctionsLookAcrossNetworks() {
    assertThat(
            list(
                """
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype
                order by 1
                """))
        .containsExactlyInAnyOrder(
            "accounts_with_address", "all_networks", "forget_tries", "holder_of_token", "network_of_passkey",
            "network_of_secret", "signed_in", "spend_try");
  }

  @Test
  void theGuideNamesEachTableAndFunctionThatIsNotOfOneNetwork() throws Exception {
    String guide = Files.readString(Path.of("../docs/operating.md"));
    String section = guide.substring(guide.indexOf("## More than one primary can hold"), guide.indexOf("## Watch"));
    assertThat(section).contains(
        "`network`", "`scheduled_tasks`", "`try_limit`", "`flyway_schema_history`", "`network.slug`", "`web_session.token_hash`",
        "`passkey.credential_id`", "`api_token.token_hash`");
    assertThat(list("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype"))
        .allSatisfy(function -> assertThat(section).contains("`" + function + "`"));
  }

  @Test
  void whatIsExcludedWithinAShardNamesTheNetwork() {
    assertThat(
            list(
                """
                select k.conname from pg_constraint k
                where k.contype = 'x' and k.connamespace = 'public'::regnamespace
                  and not exists (select 1 from pg_attribute a
                                  where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'network_id')
                """))
        .isEmpty();
  }

  @Test
  void noViewAndNoGeneratedNumberLooksAcrossNetworksUnseen() {
    assertThat(list("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and not coalesce(reloptions::text, '') ~ 'security_invoker=(true|on)'"))
        .isEmpty();
    assertThat(list("select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''"))
        .as("numbers that all shards share").containsExactlyInAnyOrder("audit_event.seq", "talent_stale.id");
  }

  private List<String> list(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
