package org.passerelle.people.facts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * @param typed as the person wrote it, shown back to people
 * @param e164 plus sign, country code, number: what is dialled and compared
 */
public record PhoneNumber(String typed, String e164) {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");
  private static final Pattern NEXT_NUMBER = Pattern.compile("\\s*(?:;|\\n|\\bor\\b|\\bou\\b|\\bof\\b|\\boder\\b|\\s/\\s|(?<=\\d{6})[,/](?=\\s*[+0]))\\s*");
  private static final Pattern WORD_BEFORE = Pattern.compile("^(?:tel|tél|gsm|mobile|phone|whatsapp|handy)[.: ]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Reads the first number of the text; {@code region} (ISO 3166-1 alpha-2) is where a number without country code is dialled. */
  public static Reading<PhoneNumber> read(String typed, String region) {
    var tidy = Spelling.tidy(typed);
    if (SCIENTIFIC.matcher(tidy).matches()) {
      return Reading.refused("facts.phone.digits-lost", typed);
    }
    var first = WORD_BEFORE.matcher(NEXT_NUMBER.split(tidy, 2)[0]).replaceAll("");
    var number = valid(first, region).or(() -> valid("+" + first.replaceAll("\\D", ""), region));
    if (number.isPresent()) {
      return Reading.understood(new PhoneNumber(tidy, NUMBERS.format(number.get(), PhoneNumberFormat.E164)));
    }
    long digits = first.chars().filter(Character::isDigit).count();
    var reason = digits == 0 ? "facts.phone.no-digits" : digits < 8 ? "facts.phone.too-short" : digits > 15 ? "facts.phone.too-long" : "facts.phone.no-such-number";
    return Reading.refused(reason, typed);
  }

  /** Whether a text message can be expected to arrive. */
  public boolean mayReceiveText() {
    try {
      var kind = NUMBERS.getNumberType(NUMBERS.parse(e164, null));
      return kind == PhoneNumberType.MOBILE || kind == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    } catch (NumberParseException neverStored) {
      throw new IllegalStateException(e164, neverStored);
    }
  }

  private static Optional<Phonenumber.PhoneNumber> valid(String text, String region) {
    try {
      return Optional.of(NUMBERS.parse(text, region)).filter(NUMBERS::isValidNumber);
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }
}
