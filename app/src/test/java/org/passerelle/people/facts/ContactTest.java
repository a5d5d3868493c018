package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.facts.Reading.Refused;

class ContactTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0470 12 34 56 | +32470123456
      0470/12.34.56 | +32470123456
      470123456 | +32470123456
      +32 470 12 34 56 | +32470123456
      0032 470 123 456 | +32470123456
      32470123456 | +32470123456
      (02) 219 12 34 | +3222191234
      GSM: 0470/123456 | +32470123456
      0470123456 / 0485123456 | +32470123456
      +380 67 123 45 67 | +380671234567
      ٠٤٧٠١٢٣٤٥٦ | +32470123456
      +31 6 12345678 | +31612345678
      """)
  void phonesAreReadAsPeopleWriteThemInBelgium(String typed, String e164) {
    var read = PhoneNumber.read(typed, "BE").toOptional().orElseThrow();
    assertThat(read.e164()).isEqualTo(e164);
    assertThat(read.typed()).isEqualTo(Spelling.tidy(typed));
  }

  @ParameterizedTest
  @CsvSource({"12345, facts.phone.too-short", "3.24701E+11, facts.phone.digits-lost", "ask his sister, facts.phone.no-digits",
      "0000000000, facts.phone.no-such-number", "12345678901234567890, facts.phone.too-long"})
  void aPhoneThatCannotBeDialledIsRefused(String typed, String reason) {
    assertThat(PhoneNumber.read(typed, "BE")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({"Amina.Example@Example.ORG, amina.example@example.org", "mailto:a@b.example, a@b.example", "Amina <amina@example.org>, amina@example.org",
      "amina@bücher.example, amina@xn--bcher-kva.example", "amina@example.org;, amina@example.org"})
  void emailAddressesAreStoredInOneForm(String typed, String value) {
    assertThat(EmailAddress.read(typed).toOptional().orElseThrow().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"amina, facts.email.no-at", "amina example@x.org, facts.email.space", "amina@example, facts.email.after-at",
      "amina@exa_mple.org, facts.email.after-at", ".amina@example.org, facts.email.before-at"})
  void anAddressThatCannotReceiveMailIsRefused(String typed, String reason) {
    assertThat(EmailAddress.read(typed)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }
}
