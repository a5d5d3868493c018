package org.passerelle.cli.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.cli.BadInput;
import org.passerelle.cli.Json;
import org.passerelle.cli.Options;

@SuppressWarnings("unchecked")
class PeopleCommandTest {
  private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), ZoneId.of("Europe/Brussels"));

  @TempDir Path folder;
  private Path mentees;
  private Path mentors;

  @BeforeEach
  void twoSpreadsheets() throws IOException {
    mentees =
        Files.writeString(
            folder.resolve("mentees.csv"),
            """
            source_id,full_name,gender,languages,postcode,city,wished_occupation,interests,availability,applied_on,wished_gender
            E1,Amina Warsame,woman,"Somali mother tongue, French B1",1000,Brussels,2221,"music, chess",Mon 9-12; Wed 14-18,2026-05-11,woman
            E2,يوسف حداد,man,"Arabic C2, French B2",1050,Ixelles,5120,football,Mon 9-12,2026-03-01,
            E3,Olena Kovalenko,woman,Ukrainian C2,1080,Molenbeek,2511,music,Tue 9-12,2026-05-20,
            E4,Tesfay Hagos,man,"Tigrinya C2, French B1",2000,Antwerp,7231,,Mon 9-12,2026-05-01,
            E5,Nobody Knows,,,,,,,,,
            """);
    mentors =
        Files.writeString(
            folder.resolve("mentors.csv"),
            """
            source_id,full_name,gender,languages,postcode,city,occupation,interests,availability,capacity
            O1,Marie Dubois,woman,French C2,1000,Brussels,2222,music,Mon 9-18; Wed 9-18,1
            O2,Jan Peeters,man,"French C1, Dutch C2",1030,Schaerbeek,5120,football,Mon 9-12,1
            O3,Luc Martin,man,French C2,1180,Uccle,2511,,Tue 9-18,2
            """);
  }

  private String run(String... more) throws Exception {
    var command = new PeopleCommand(NOW);
    var arguments =
        new ArrayList<>(List.of("--mentees", mentees.toString(), "--mentors", mentors.toString()));
    arguments.addAll(List.of(more));
    var bytes = new ByteArrayOutputStream();
    command.run(Options.parse(command.usage(), arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Map<String, Object> json(String... more) throws Exception {
    var arguments = new ArrayList<>(List.of(more));
    arguments.add("--json");
    return Json.read(run(arguments.toArray(String[]::new)), Map.class);
  }

  private static List<Map<String, Object>> list(Map<String, Object> of, String name) {
    return (List<Map<String, Object>>) of.get(name);
  }

  private static String id(Map<String, Object> of, String person) {
    return (String) ((Map<String, Object>) of.get(person)).get("id");
  }

  @Test
  void aCoordinatorSeesWhoFitsWhomAndThePointsAddUp() throws Exception {
    Map<String, Object> answer = json();
    assertThat(answer).containsEntry("status", "optimal").containsEntry("certified", true);
    List<Map<String, Object>> pairs = list(answer, "pairs");
    assertThat(pairs.stream().collect(Collectors.toMap(p -> id(p, "mentee"), p -> id(p, "mentor"))))
        .isEqualTo(Map.of("E1", "O1", "E2", "O2"));
    for (Map<String, Object> pair : pairs) {
      int sum = list(pair, "reasons").stream().mapToInt(why -> (int) why.get("points")).sum();
      assertThat(pair.get("score")).isEqualTo(sum);
    }
    assertThat(pairs.stream().mapToInt(pair -> (int) pair.get("score")).sum()).isEqualTo(answer.get("total"));
  }

  @Test
  void everybodyWithoutAMentorIsThereWithWhy() throws Exception {
    Map<String, Object> byId =
        list(json(), "unmatched").stream().collect(Collectors.toMap(p -> id(p, "mentee"), p -> p.get("why")));
    assertThat(byId)
        .isEqualTo(
            Map.of(
                "E3", "No mentor is possible. Without the rule “They share a working language” one would be.",
                "E4", "No mentor is possible. Without the rule “They can reach each other” 2 would be.",
                "E5", "No mentor is possible. Without the rule “They share a working language” 3 would be."));
  }

  @Test
  void aRuleTheListsKnowNothingAboutIsNotAskedAndThatIsSaid() throws Exception {
    assertThat(json().get("rulesNotAsked")).isEqualTo(List.of("trained", "checked"));
    String withColumns = Files.readString(mentors).replace("capacity\n", "capacity,trained,checked\n")
        .replace("18,1\n", "18,1,yes,yes\n").replace("12,1\n", "12,1,no,yes\n").replace("18,2\n", "18,2,yes,yes\n");
    Files.writeString(mentors, withColumns);
    Map<String, Object> answer = json();
    assertThat(answer.get("rulesNotAsked")).isEqualTo(List.of());
    assertThat(list(answer, "pairs")).extracting(pair -> id(pair, "mentor")).containsExactly("O1");
  }

  @Test
  void theFileTellsTheReasonsInTheReadersLanguage() throws Exception {
    Path out = folder.resolve("duos.csv");
    run("--out", out.toString(), "--lang", "fr");
    assertThat(Files.readString(out))
        .startsWith("\ufeffNuméro du mentee,Mentee,Numéro du mentor,Mentor,Points,Sur,Raisons")
        .contains("Le mentor a exercé un métier très proche de celui souhaité", "يوسف حداد")
        .contains("Aucun mentor possible. Sans la règle «\u202fIls partagent une langue de travail\u202f», un mentor serait possible.");
    assertThat(Files.readAllLines(out)).hasSize(6);
  }

  @Test
  void aWorkbookIsWrittenWhereItsNameAsksForOne() throws Exception {
    Path out = folder.resolve("duos.xlsx");
    run("--out", out.toString());
    assertThat(Files.readAllBytes(out)).startsWith((byte) 'P', (byte) 'K');
  }

  @Test
  void headingsOfHerOwnAreMappedOnceForBothLists() throws Exception {
    Files.writeString(mentees, Files.readString(mentees).replace("full_name", "Wie het is"));
    Files.writeString(mentors, Files.readString(mentors).replace("full_name", "Vrijwillig").replace("capacity", "Aantal plekken"));
    Path map = Files.writeString(
        folder.resolve("map.txt"), "Wie het is = full_name\nVrijwillig = full_name\nAantal plekken = capacity\n");
    assertThat(list(json("--map", map.toString()), "pairs")).hasSize(2);

    Files.writeString(map, "Vrijwilig = full_name\n");
    assertThatThrownBy(() -> json("--map", map.toString()))
        .isInstanceOf(BadInput.class)
        .hasMessage("--map names the heading `vrijwilig`, which neither list has: mend the mapping.");
  }

  @Test
  void headingsOfHerOwnMayStandForTheColumnsThatOnlyMatchingReads() throws Exception {
    Files.writeString(
        mentors,
        Files.readString(mentors).replace("capacity\n", "capacity,Gevormd\n").replace("18,1\n", "18,1,nee\n").replace("12,1\n", "12,1,ja\n")
            .replace("18,2\n", "18,2,ja\n"));
    Path map = Files.writeString(folder.resolve("map.txt"), "Gevormd = trained\n");
    Map<String, Object> answer = json("--map", map.toString());
    assertThat(list(answer, "pairs").toString()).doesNotContain("Marie Dubois");
    assertThat(answer.get("rulesNotAsked")).isEqualTo(List.of("checked"));
  }

  @Test
  void aHeadingFromWhichNothingIsReadIsTold() throws Exception {
    assertThat(json().get("headingsNotRead")).isEqualTo(Map.of());
    Files.writeString(mentees, Files.readString(mentees).replace("wished_occupation", "dream-job"));
    assertThat(json().get("headingsNotRead")).isEqualTo(Map.of("mentees.csv", List.of("dream-job")));
    assertThat(run()).contains("mentees.csv: nothing was read from these headings: dream-job.");
  }

  @Test
  void aRowThatIsNotUnderstoodIsToldAndTheOthersAreMatched() throws Exception {
    Files.writeString(mentees, "E6,Bad Date,woman,French B1,1000,Brussels,2221,,Mon 9-12,yesterday-ish,\n", StandardOpenOption.APPEND);
    Map<String, Object> answer = json();
    assertThat(list(answer, "pairs")).hasSize(2);
    assertThat(list(answer, "refused")).singleElement().satisfies(row -> assertThat(row.get("line")).isEqualTo(7));
  }

  @Test
  void badInputIsOneSentenceWithPlaceAndRemedy() throws Exception {
    Files.writeString(mentors, Files.readString(mentors).replace("capacity\n", "capacity,latitude\n").replace("18,1\n", "18,1,north\n"));
    assertThatThrownBy(() -> run())
        .isInstanceOf(BadInput.class)
        .hasMessage("Line 2 of mentors.csv: latitude is `north`; write a number from -90 to 90.");
    mentors = folder.resolve("nobody.csv");
    assertThatThrownBy(() -> run()).isInstanceOf(BadInput.class).hasMessageContaining("nobody.csv");
    assertThatThrownBy(() -> run("--lang", "tlh")).isInstanceOf(BadInput.class).hasMessageContaining("en, fr, nl, de, uk, ar");
    assertThatThrownBy(() -> run("--blueprint", "nope")).isInstanceOf(BadInput.class).hasMessageContaining("duo");
  }

  @Test
  void atATerminalTheDuosAreReadable() throws Exception {
    assertThat(run())
        .startsWith("5 mentees, 3 mentors")
        .contains(
            "duos: 2; mentees without: 3", "It is proven that no other set is better.", "Amina Warsame - Marie Dubois:",
            "The mentee has waited for 21 days.", "The mentors’ list has no column trained");
    assertThat(run("--lang", "fr")).startsWith("5 mentees, 3 mentors").contains("Il est prouvé", "pas de colonne trained");
  }
}
