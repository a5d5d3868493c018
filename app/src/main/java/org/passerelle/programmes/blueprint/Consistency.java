package org.passerelle.programmes.blueprint;

import java.util.List;
import java.util.function.BiConsumer;
import org.passerelle.programmes.blueprint.yaml.Places;
import org.passerelle.programmes.blueprint.yaml.RecordReader.Reading;

/** What must hold between the parts of a blueprint, each a method of its own. */
final class Consistency {
  private static final List<BiConsumer<Blueprint, Places>> CHECKS =
      List.of(
          TextChecks::keyFitsAddresses,
          TextChecks::languagesAreOffered,
          TextChecks::everyTextIsInEveryLanguage,
          JourneyChecks::neededStagesExist,
          JourneyChecks::stagesDoNotWaitForEachOther,
          JourneyChecks::tracksExist,
          JourneyChecks::decisionsOpenStagesThatExist,
          JourneyChecks::certificatesRestOnTests,
          JourneyChecks::screeningChecksGuardStagesThatExist,
          JourneyChecks::openRolesCanApply,
          JourneyChecks::followUpStagesHaveQuestions,
          FigureChecks::figuresCountWhatIsThere,
          EligibilityChecks::rulesAskOnlyWhatIsAsked,
          RelationshipChecks::sidesAreRoles,
          RelationshipChecks::hostsAreOrganisations,
          RelationshipChecks::supportersHaveCapacity,
          RelationshipChecks::pairedJourneysNeedRelationshipAndMatching,
          RelationshipChecks::meetingsFitIntoTheTerm,
          RelationshipChecks::checkInsComeInOrder,
          RelationshipChecks::everyWayToEndIsNamed,
          RelationshipChecks::weightsAreWorthSomething,
          RelationshipChecks::matchingRulesCanBeMet,
          OutcomeChecks::whatCountsIsRecorded,
          OutcomeChecks::workIsPartOfWhatCounts,
          OutcomeChecks::stableContractsAreRecorded,
          OutcomeChecks::followUpsComeInOrder);

  private Consistency() {}

  /** Adds what does not hold to the problems of the reading; silent where nothing could be read at all. */
  static void check(Reading<Blueprint> reading) {
    reading.result().ifPresent(blueprint -> CHECKS.forEach(check -> check.accept(blueprint, reading.places())));
  }
}
