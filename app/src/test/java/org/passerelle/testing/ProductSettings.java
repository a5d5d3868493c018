package org.passerelle.testing;

import org.passerelle.database.DatabaseAccess;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

final class ProductSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DatabaseAccess access = TestDatabase.access();
    TestPropertyValues.of(
            "passerelle.database.url=" + access.url(),
            "passerelle.database.owner-user=" + access.ownerUser(),
            "passerelle.database.owner-password=" + access.ownerPassword(),
            "passerelle.database.app-user=" + access.appUser(),
            "passerelle.database.app-password=" + access.appPassword(),
            "passerelle.link-key=a key for tests only",
            "passerelle.metrics-token=a token for tests only",
            "passerelle.base-url=http://localhost",
            "passerelle.data=" + TestDatabase.directory(),
            "passerelle.jobs.enabled=false",
            "passerelle.limits.address-factor=1000")
        .applyTo(context);
  }
}
