package org.passerelle.intake.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.DateReader;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.HoursReader;
import org.passerelle.people.facts.IscoCode;
import org.passerelle.people.facts.Isced;
import org.passerelle.people.facts.LanguageCode;
import org.passerelle.people.facts.LanguageReader;
import org.passerelle.people.facts.LanguageSkill;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.people.facts.Reading;
import org.passerelle.sheets.SheetRow;

/** Reads the rows of one list; every cell with a meaning is understood or the row is refused. */
public final class RowReader {
  private static final int LONGEST_SOURCE_ID = 100;
  private static final int MOST_YEARS_OF_WORK = 70;
  private static final int MOST_PLACES = 20;
  private static final String LIST_MARKS = "\\s*[,;/|\\n،؛]\\s*|\\s+(?:and|et|en|und|та|і)\\s+";

  private final ColumnMapping mapping;
  private final DateReader dates;
  private final String region;
  private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
  private final Remembered remembered = new Remembered();

  /** @param region ISO 3166-1 alpha-2, where phone numbers without country code are dialled */
  public RowReader(ColumnMapping mapping, DateReader dates, String region) {
    this.mapping = mapping;
    this.dates = dates;
    this.region = region;
    mapping.columns().forEach((position, column) -> positions.put(column, position));
  }

  public RowReading read(SheetRow row) {
    if (row.fault() instanceof SheetRow.Fault fault) {
      String column = String.valueOf(fault.column());
      return new RowReading.Rejected(
          row, List.of(new RowReading.Problem(row.line(), column, fault.reason(), fault.args())));
    }
    var cells = new Cells(row, mapping, positions, remembered);
    var name = name(cells);
    var sourceId = sourceId(cells);
    var birth = cells.read(Column.BIRTH_DATE, dates::birth).orElse(PartialDate.UNKNOWN);
    var gender = cells.read(Column.GENDER, Gender::read).orElse(Gender.UNKNOWN);
    var contact = contact(cells);
    var background = background(cells);
    var wishes = wishes(cells);
    var stay = new PersonRow.Stay(cells.words(Column.PERMIT_GROUND),
        cells.read(Column.PERMIT_EXPIRES, dates::any).orElse(PartialDate.UNKNOWN), cells.answer(Column.WORK_RIGHT));
    var appliedOn = cells.read(Column.APPLIED_ON, dates::past).orElse(PartialDate.UNKNOWN);
    var capacity = cells.whole(Column.CAPACITY, MOST_PLACES);
    var online = cells.answer(Column.ONLINE_OK);
    var consent = cells.answer(Column.CONSENT);
    if (name.isEmpty() || !cells.problems().isEmpty()) {
      return new RowReading.Rejected(row, cells.problems());
    }
    return new RowReading.Read(new PersonRow(row.line(), sourceId, name.get(), cells.words(Column.PREFERRED_NAME), birth, gender, contact, background,
        wishes, stay, appliedOn, capacity, online, consent, cells.notes()));
  }

  private Optional<PersonName> name(Cells cells) {
    if (!cells.text(Column.FULL_NAME).isEmpty()) {
      return cells.read(Column.FULL_NAME, PersonName::read);
    }
    var whole = (cells.text(Column.GIVEN_NAME) + " " + cells.text(Column.FAMILY_NAME)).strip();
    var column = positions.containsKey(Column.FULL_NAME) ? Column.FULL_NAME : positions.containsKey(Column.FAMILY_NAME) ? Column.FAMILY_NAME : Column.GIVEN_NAME;
    return switch (PersonName.read(whole)) {
      case Reading.Understood<PersonName>(PersonName name) -> Optional.of(name);
      case Reading.Refused<PersonName>(String reason, Map<String, Object> args) -> {
        cells.refuse(column, reason, args);
        yield Optional.empty();
      }
    };
  }

  private static @Nullable String sourceId(Cells cells) {
    var id = cells.words(Column.SOURCE_ID);
    if (id != null && id.length() > LONGEST_SOURCE_ID) {
      cells.refuse(Column.SOURCE_ID, "sheet.cell.too-long", Map.of("most", LONGEST_SOURCE_ID));
    }
    return id;
  }

  private PersonRow.Contact contact(Cells cells) {
    return new PersonRow.Contact(
        cells.read(Column.PHONE, text -> PhoneNumber.read(text, region)).orElse(null),
        cells.read(Column.EMAIL, EmailAddress::read).orElse(null),
        cells.words(Column.ADDRESS), cells.words(Column.POSTCODE), cells.words(Column.CITY),
        cells.readOften(Column.COUNTRY, CountryCode::read).orElse(null),
        cells.readOften(Column.CONTACT_LANGUAGE, LanguageCode::read).orElse(null));
  }

  private static PersonRow.Background background(Cells cells) {
    return new PersonRow.Background(
        cells.readOften(Column.NATIONALITY, RowReader::countries).orElse(List.of()),
        languages(cells),
        cells.readOrKeep(Column.EDUCATION, Isced::read).orElse(null),
        work(cells, Column.OCCUPATION),
        cells.whole(Column.EXPERIENCE_YEARS, MOST_YEARS_OF_WORK));
  }

  private static PersonRow.Wishes wishes(Cells cells) {
    var interests = Arrays.stream(cells.text(Column.INTERESTS).split(LIST_MARKS)).filter(word -> !word.isBlank()).toList();
    return new PersonRow.Wishes(work(cells, Column.WISHED_OCCUPATION), interests, cells.words(Column.GOALS),
        cells.readOrKeep(Column.AVAILABILITY, HoursReader::read).orElse(null));
  }

  private static Reading<List<CountryCode>> countries(String typed) {
    var whole = CountryCode.read(typed);
    if (whole instanceof Reading.Understood<CountryCode>(CountryCode country)) {
      return Reading.understood(List.of(country));
    }
    var countries = new ArrayList<CountryCode>();
    for (var part : typed.split(LIST_MARKS)) {
      var country = CountryCode.read(part).toOptional();
      if (country.isEmpty()) {
        return Reading.refused("facts.country.not-known", part);
      }
      countries.add(country.get());
    }
    return Reading.understood(countries.stream().distinct().toList());
  }

  /** The column of mother tongues adds to the column of languages, and wins over a level given there. */
  private static List<LanguageSkill> languages(Cells cells) {
    var skills = new LinkedHashMap<LanguageCode, LanguageSkill>();
    cells.readOften(Column.LANGUAGES, LanguageReader::read).orElse(List.of()).forEach(skill -> skills.put(skill.language(), skill));
    cells.readOften(Column.MOTHER_TONGUE, LanguageReader::readMotherTongues).orElse(List.of()).forEach(skill -> skills.put(skill.language(), skill));
    return List.copyOf(skills.values());
  }

  private static PersonRow.@Nullable Work work(Cells cells, Column column) {
    var words = cells.words(column);
    if (words == null) {
      return null;
    }
    return switch (IscoCode.read(words)) {
      case Reading.Understood<IscoCode>(IscoCode isco) -> new PersonRow.Work(words, isco);
      case Reading.Refused<IscoCode>(String reason, Map<String, Object> args) -> {
        if (reason.equals("facts.occupation.no-such-code")) {
          cells.refuse(column, reason, args);
        }
        yield new PersonRow.Work(words, null);
      }
    };
  }
}
