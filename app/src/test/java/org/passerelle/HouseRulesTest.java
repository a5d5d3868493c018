package org.passerelle;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** How the house is kept, beside its borders. */
class HouseRulesTest {
  private static final int LINES = 330;
  private static final int COLLABORATORS = 5;
  private static final JavaClasses HOUSE = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.passerelle");

  private static final SliceAssignment PACKAGES = new SliceAssignment() {
    @Override
    public String getDescription() {
      return "packages";
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return name.startsWith("org.passerelle.") && !name.startsWith("org.passerelle.cli")
          ? SliceIdentifier.of(name)
          : SliceIdentifier.ignore();
    }
  };

  /** Commands of a shell have the machine's clock; so have pages that are shown without the house around them. */
  @Test
  void nobodyAsksTheMachineForTheTimeButTheClock() {
    DescribedPredicate<JavaAccess<?>> today =
        target(With.owner(DescribedPredicate.describe("java.time", type -> type.getPackageName().equals("java.time")
            && !type.isEquivalentTo(Clock.class))))
            .and(target(nameMatching("now")))
            .and(DescribedPredicate.describe("without a clock", HouseRulesTest::withoutClock));
    DescribedPredicate<JavaAccess<?>> machine =
        target(With.owner(DescribedPredicate.describe("Clock", type -> type.isEquivalentTo(Clock.class))))
            .and(target(nameMatching("system.*|tick.*")));
    noClasses().that().resideOutsideOfPackages("org.passerelle.cli..", "org.passerelle.scope", "org.passerelle.pages")
        .should().accessTargetWhere(today.or(machine))
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callConstructor(java.util.Date.class)
        .check(HOUSE);
  }

  private static boolean withoutClock(JavaAccess<?> access) {
    return !access.getTarget().getFullName().contains("(java.time.Clock)");
  }

  /** Between eleven and midnight of the machine it is tomorrow already where the networks are. */
  @Test
  void noTestTakesTheMachinesDayForThatOfANetwork() throws IOException {
    Pattern asked = Pattern.compile("LocalDate\\.now\\((clock)?\\)");
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> asked.matcher(read(file)).find())).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whoAnswersARequestHoldsNoSql() {
    noClasses().that().areAnnotatedWith(Controller.class).or().areAnnotatedWith(RestController.class)
        .should().dependOnClassesThat().resideInAPackage("org.springframework.jdbc..")
        .check(HOUSE);
  }

  /** The table of commands knows each command, and each command what all share. */
  @Test
  void noPackagesAreWovenIntoEachOther() {
    slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void aThirdOfWhatIsWrittenIsNobodyElsesBusiness() {
    List<JavaClass> written =
        HOUSE.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName().equals("package-info")).toList();
    long own = written.stream().filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC)).count();
    assertThat(own).isGreaterThan(written.size() / 3);
  }

  /** More than that is a concept that has no name yet. */
  @Test
  void nobodyIsMadeOfMoreThanFiveOthers() {
    assertThat(
            HOUSE.stream()
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> type.getConstructors().stream().anyMatch(made -> parameters(type, made) > COLLABORATORS)))
        .isEmpty();
  }

  /** Without the object around it, which an inner class is given unseen. */
  private static int parameters(JavaClass type, JavaConstructor made) {
    boolean inner = type.isInnerClass() && !type.getModifiers().contains(JavaModifier.STATIC);
    return made.getRawParameterTypes().size() - (inner ? 1 : 0);
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    for (Path root : List.of(Path.of("src/main/java"), Path.of("../engine/src/main/java"), Path.of("../evidence/src/main/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file) > LINES)).isEmpty();
      }
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
