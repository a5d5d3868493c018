package org.passerelle.benchmarks.imports;

import java.util.List;
import java.util.Random;

/** Names put together from usual given names and from syllables of family names; they name nobody. */
final class InventedNames {
  /**
   * One way of naming people.
   *
   * @param western whether Windows-1252 has all its letters
   */
  record Origin(
      String country, String language, boolean western, List<String> given, List<String> starts, List<String> ends) {
    String name(Random random) {
      String family = starts.get(random.nextInt(starts.size())) + ends.get(random.nextInt(ends.size()));
      String name = given.get(random.nextInt(given.size())) + " " + family;
      return switch (random.nextInt(20)) {
        case 0 -> given.get(random.nextInt(given.size())) + " " + name;
        case 1 -> name.toUpperCase(java.util.Locale.ROOT);
        case 2 -> family + ", " + name.substring(0, name.length() - family.length() - 1);
        default -> name;
      };
    }
  }

  private static final List<Origin> ORIGINS =
      List.of(
          origin("Syrie", "arabe", false, "أمينة رانيا هالة نور عمر خالد يوسف سمير محمد ليلى", "الحد الخو النج الدر الصب الحم العل الشر القص المص", "اد ري ار ويش اغ وي ي ة ان ام"),
          origin("Ukraine", "українська", false, "Олена Оксана Ірина Наталія Юлія Андрій Богдан Тарас Олег Максим", "Ковал Шевч Бонд Мельн Ткач Лисен Гончар Кравч Полі Савч", "енко ук аренко иченко ів ик ак юк ський ишин"),
          origin("Somalie", "somali", true, "Hodan Ifrah Sahra Ayaan Abdi Liban Guled Mahad Nimco Warsan", "War Far Her Jam Dir Sam Yus Nur Abd Ism", "same ah si a ir atar uf ow ullahi ail"),
          origin("Guinée", "peul", true, "Aïssatou Mariama Fatoumata Kadiatou Mamadou Ibrahima Alpha Thierno Ousmane Binta", "Dial Bar Ba So Cam Keï Tou Syl Cis Con", "lo ry h w ara ta ré la sé dé"),
          origin("Maroc", "arabe, français B2", true, "Fatima Khadija Salma Imane Hajar Youssef Hamza Ayoub Bilal Zakaria", "El Am|Ben|Bou|El Ha|Chr|Ta|El Mo|Ait |El Id|Lah", "rani ali zid ddad aibi zi utawakil lou rissi lou"),
          origin("Turquie", "turc", false, "Elif Zeynep Büşra Gülşen Emre Çağrı Serkan Yiğit Hüseyin Şule", "Yıl Şah Doğ Ay Koç Öz Gün Kar Çel Ars", "maz in an dın ak türk eş ataş ik lan"),
          origin("Érythrée", "tigrinya", true, "Selam Helen Feven Rahwa Yonas Filmon Tesfay Samuel Merhawi Luwam", "Tek Hai Gebre Wolde Habte Kida Berh Tesfa Okub Ara", "le le medhin mariam ab ne e mikael ay ya"),
          origin("Venezuela", "espagnol", true, "Valentina María Daniela José Andrés Rafael Lucía Iván Inés Ramón", "Rodr Nú Guti Marc Peñ Cast Hern Álv Jim Sua", "íguez ñez érrez ano a illo ández arez énez rez"),
          origin("Belgique", "français, néerlandais B1", true, "Monique Françoise Michel Luc Greta Hilde Jan Dirk Chantal André", "Du Lam Ren Mar Peet De Sm Cla Wou Jans Van den B", "bois bert ard chal ers et es ters ens roeck"));

  private InventedNames() {}

  private static Origin origin(String country, String language, boolean western, String given, String starts, String ends) {
    return new Origin(
        country, language, western, List.of(given.split(" ")),
        List.of(starts.split(starts.contains("|") ? "\\|" : " ")), List.of(ends.split(" ")));
  }

  static Origin any(Random random, boolean western) {
    List<Origin> from = ORIGINS.stream().filter(origin -> !western || origin.western()).toList();
    return from.get(random.nextInt(from.size()));
  }
}
