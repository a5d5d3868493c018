package org.passerelle.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.database.DatabaseAccess;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

final class ProductSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // The tests are refused thousands of times.
    ((Logger) LoggerFactory.getLogger("org.passerelle.access.SecurityLog")).setLevel(Level.OFF);
    TestPropertyValues.of(of(TestDatabase.access(), TestDatabase.directory())).applyTo(context);
  }

  static List<String> of(DatabaseAccess access, Path data) {
    return List.of(
        "passerelle.database.url=" + access.url(),
        "passerelle.database.owner-user=" + access.ownerUser(),
        "passerelle.database.owner-password=" + access.ownerPassword(),
        "passerelle.database.app-user=" + access.appUser(),
        "passerelle.database.app-password=" + access.appPassword(),
        "passerelle.link-key=a key for tests only",
        "passerelle.metrics-token=a token for tests only",
        "passerelle.base-url=http://localhost",
        "passerelle.data=" + data,
        "passerelle.jobs.enabled=false",
        "passerelle.limits.address-factor=1000");
  }
}
