package org.passerelle.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseConfiguration.Access.class)
class DatabaseConfiguration {

  /** Both ways in: the owner migrates, the application's role works behind row-level security. */
  @ConfigurationProperties("passerelle.database")
  record Access(
      String url, String ownerUser, String ownerPassword, String appUser, String appPassword, Integer poolSize) {

    DatabaseAccess ofBoth() {
      return new DatabaseAccess(url, ownerUser, ownerPassword, appUser, appPassword);
    }
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(Access access) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("application");
    pool.setJdbcUrl(access.url());
    pool.setUsername(access.appUser());
    pool.setPassword(access.appPassword());
    pool.setMaximumPoolSize(access.poolSize() == null ? 20 : access.poolSize());
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("ApplicationName", "passerelle");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }

  @Bean
  FlywayConfigurationCustomizer migrateAsOwner(Access access) {
    return flyway -> Migrations.asOwner(flyway, access.ofBoth());
  }
}
