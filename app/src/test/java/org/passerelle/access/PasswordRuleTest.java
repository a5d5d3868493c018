package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.access.PasswordRule.Verdict;

class PasswordRuleTest {
  @ParameterizedTest
  @ValueSource(strings = {"tall cedar brings thunder", "zurückhaltende Gummiente", "довга стежка до моря", "xvK9fq!pQz0Wm3LrT", "la pluie sur le toit vert", "mijn fiets staat buiten"})
  void longWordsOfOnesOwnAreAcceptedWithoutRulesOnSigns(String password) {
    assertThat(judge(password)).isEqualTo(Verdict.GOOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword", "Password123456789", "qwertyuiop12345", "iloveyou-iloveyou", "aaaaaaaaaaaaaaaaa",
        "123456789012345678", "correct horse battery staple", "InesHaddad2026!!!!", "Welcome-Passerelle-2026",
        "P@ssw0rdP@ssw0rd!", "septembre-Bruxelles", "Dezember2026!!!!", "1qaz2wsx3edc4rfv", "Mohamed&Fatima2019", "poiuytrezapoiuy",
        "йцукенгшщзхїйцукен", "Понеділок-Україна1", "Ukraine-Deutschland"
      })
  void whatIsGuessedFirstIsRefused(String password) {
    assertThat(judge(password)).isEqualTo(Verdict.COMMON);
  }

  @Test
  void whatEverybodyTriesFirstIsKnownByTheThousands() {
    assertThat(CommonPieces.known()).isGreaterThan(10_000);
  }

  @Test
  void aPasswordThatStandsAloneHasFifteenCharacters() {
    assertThat(judge("cedar thunder!")).isEqualTo(Verdict.TOO_SHORT);
    assertThat(judge("cedar thunder!!")).isEqualTo(Verdict.GOOD);
    assertThat(judge("cedar thunder ".repeat(15))).isEqualTo(Verdict.TOO_LONG);
  }

  @Test
  void whatPeopleOfTheHouseWouldTryFirstIsRefused() {
    assertThat(PasswordRule.judge("Tremplin-Ixelles-Tremplin", Stream.of())).isEqualTo(Verdict.GOOD);
    assertThat(PasswordRule.judge("Tremplin-Ixelles-Tremplin", Stream.of("Tremplin", "Ixelles"))).isEqualTo(Verdict.COMMON);
  }

  private static Verdict judge(String password) {
    return PasswordRule.judge(password, Stream.of("Ines Haddad", "ines@agency.example"));
  }
}
