package org.passerelle.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Given and family names by where people come from; put together at random, they name nobody. */
final class NameBook {
  private final Map<String, String> countryByName = new HashMap<>();

  record Named(String written, @Nullable String ownScript, boolean woman) {}

  private record Given(String latin, @Nullable String own) {}

  final class Origin {
    private final String country;
    private final String contactLanguage;
    private final List<Given> women;
    private final List<Given> men;
    private final List<Given> families;

    Origin(String country, String contactLanguage, String women, String men, String families) {
      this.country = country;
      this.contactLanguage = contactLanguage;
      this.women = read(women);
      this.men = read(men);
      this.families = read(families);
    }

    String contactLanguage() {
      return contactLanguage;
    }

    Named name(Random random) {
      boolean woman = random.nextBoolean();
      List<Given> from = woman ? women : men;
      Given given = from.get(random.nextInt(from.size()));
      Given family = families.get(random.nextInt(families.size()));
      String written = given.latin() + " " + family.latin();
      boolean both = given.own() != null && family.own() != null;
      String own = both ? given.own() + " " + family.own() : null;
      String asWritten = random.nextInt(25) == 0 ? family.latin().toUpperCase(Locale.ROOT) + " " + given.latin() : written;
      countryByName.put(asWritten, country);
      return new Named(asWritten, own, woman);
    }
  }

  private final List<Origin> elsewhere =
      List.of(
          new Origin("SY", "ar", "Amina:أمينة,Rania:رانيا,Hala:هالة,Nour:نور,Lina:لينا", "Omar:عمر,Khaled:خالد,Yousef:يوسف,Samir:سمير,Mohamad:محمد",
              "Haddad:حداد,Khoury:خوري,Najjar:نجار,Darwish:درويش,Sabbagh:صباغ"),
          new Origin("MA", "fr", "Fatima,Khadija,Salma,Imane,Hajar", "Mohamed,Youssef,Hamza,Ayoub,Bilal", "El Amrani,Benali,Tazi,Bennis,Chraibi"),
          new Origin("UA", "uk", "Олена,Оксана,Ірина,Наталія,Юлія", "Андрій,Богдан,Тарас,Олег,Максим", "Коваленко,Шевчук,Бондар,Мельник,Ткаченко"),
          new Origin("AF", "en", "Zahra:زهرا,Maryam:مریم,Parwin:پروین", "Ahmad:احمد,Farid:فرید,Najib:نجیب,Reza:رضا", "Rahimi:رحیمی,Karimi:کریمی,Noori:نوری,Sultani:سلطانی"),
          new Origin("ER", "en", "Selam,Helen,Feven,Rahwa", "Yonas,Filmon,Tesfay,Samuel", "Tekle,Haile,Gebremedhin,Ghebreab"),
          new Origin("CD", "fr", "Grâce,Divine,Nadège,Mireille", "Patrick,Christian,Junior,Héritier", "Mukendi,Kabongo,Ilunga,Tshibangu,Mbuyi"),
          new Origin("GN", "fr", "Aïssatou,Mariama,Fatoumata,Kadiatou", "Mamadou,Ibrahima,Alpha,Thierno", "Diallo,Barry,Bah,Sow,Camara"),
          new Origin("SO", "en", "Hodan,Ifrah,Sahra,Ayaan", "Abdi,Liban,Guled,Mahad", "Warsame,Farah,Hersi,Jama"),
          new Origin("TR", "nl", "Elif,Zeynep,Büşra,Gülşen", "Emre,Çağrı,Serkan,Yiğit", "Yılmaz,Şahin,Doğan,Aydın"),
          new Origin("VE", "en", "Valentina,María José,Daniela", "José Luis,Andrés,Rafael", "Rodríguez Peña,Núñez,Gutiérrez,Marcano"));

  private final List<Origin> here =
      List.of(
          new Origin("BE", "fr", "Monique,Françoise,Martine,Chantal,Bernadette", "Michel,Jean-Pierre,Luc,Philippe,André", "Dubois,Lambert,Dupont,Leroy,Renard,Marchal"),
          new Origin("BE", "nl", "Greta,Hilde,Lieve,Rita,Marleen", "Jan,Luk,Dirk,Guido,Herman", "Peeters,Janssens,De Smet,Van den Broeck,Claes,Wouters"),
          new Origin("BE", "en", "Margaret,Susan,Ursula", "Alan,Peter,Giovanni", "Whitfield,Rossi,Keller,O’Brien"));

  Origin origin(Random random) {
    return elsewhere.get(random.nextInt(elsewhere.size()));
  }

  Origin local(Random random) {
    return here.get(random.nextInt(here.size()));
  }

  String countryOf(String fullName) {
    return countryByName.getOrDefault(fullName, "XXX");
  }

  String languageOf(@Nullable String ownScript, String contactLanguage, Random random) {
    if (ownScript != null) {
      return contactLanguage.equals("ar") ? "ar" : "fa";
    }
    return switch (contactLanguage) {
      case "uk" -> "uk";
      case "nl" -> "tr";
      case "fr" -> random.nextBoolean() ? "ar" : "ff";
      default -> random.nextBoolean() ? "ti" : "so";
    };
  }

  private static List<Given> read(String text) {
    return List.of(text.split(",")).stream()
        .map(entry -> entry.split(":"))
        .map(parts -> new Given(parts[0], parts.length > 1 ? parts[1] : null))
        .toList();
  }
}
