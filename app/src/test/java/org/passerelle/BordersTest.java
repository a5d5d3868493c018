package org.passerelle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class BordersTest {
  @Test
  void eachPartTouchesOnlyWhatItsPackageInfoNames() {
    var kernels = resideInAnyPackage("org.passerelle.engine..", "org.passerelle.evidence..");
    ApplicationModules.of(Passerelle.class, kernels).verify();
  }
}
