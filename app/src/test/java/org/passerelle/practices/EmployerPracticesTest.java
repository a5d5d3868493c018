package org.passerelle.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.programmes.blueprint.Blueprints;

/** A company and somebody who gets work really travel through each practice of the employers' side. */
class EmployerPracticesTest extends WalkedProgramme {

  @ParameterizedTest
  @ValueSource(strings = {"aladin", "pirintex", "convoy", "refugeeswork", "hbl", "face", "inklusion", "gaw", "unar"})
  void somebodyTravelsFromTheFirstStageToTheOutcome(String practice) {
    walk(Blueprints.shipped(practice).orElseThrow());
  }

  /** Programmes of the same family that nobody thought of when the product was written: a file is all they need. */
  @ParameterizedTest
  @ValueSource(strings = {"stadthotel", "nurses", "kmu", "lottery", "tworounds"})
  void aProgrammeThatIsNewToTheProductNeedsNothingButItsFile(String file) throws IOException {
    try (InputStream stream = EmployerPracticesTest.class.getResourceAsStream("/unseen/" + file + ".yaml")) {
      Blueprints.Result read = Blueprints.loadBytes(file + ".yaml", stream.readAllBytes());
      assertThat(read).isInstanceOf(Blueprints.Loaded.class);
      walk((Blueprints.Loaded) read);
    }
  }
}
