package org.passerelle.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.duplicates.Merging.Merged;
import org.passerelle.duplicates.Merging.Refused;
import org.passerelle.duplicates.Merging.Why;
import org.passerelle.pages.Language;
import org.passerelle.people.Person;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.testing.ProductTest;

/** What a merge does to the journeys of both records, and what undoing it gives back. */
@ProductTest
class MergedJourneysTest extends DuplicatesHouse {
  @Test
  void whatHappensAfterAMergeGoesBackWithTheJourneyItHappenedOn() {
    Person one = latin();
    Person other = cyrillic();
    Participation seeks = begin(other, "mentee");
    var merged = (Merged) manager.scope().call(() -> merges.merge(one.id(), other.id()));
    house.as(
        manager,
        () -> {
          journeys.complete(seeks.id(), "application");
          people.replaceProfile(one.id(), PersonProfile.EMPTY);
          return null;
        });

    manager.scope().call(() -> merges.undo(merged.merge()));
    assertThat(everythingAbout(one).keySet()).doesNotContain("stage_entry", "stage_exit", "participation");
    assertThat(everythingAbout(other).get("stage_entry")).hasSizeGreaterThan(1);
    assertThat(house.as(manager, () -> people.profile(other.id()).languages()))
        .extracting(PersonProfile.Language::code)
        .contains("pl");
  }

  @Test
  void ofTwoJourneysInOneEditionAndRoleTheSecondEndsWithTheMergeAndGoesOnWhenItIsUndone() {
    Person one = latin();
    Person other = cyrillic();
    begin(one, "mentee");
    Participation second = begin(other, "mentee");
    house.as(manager, () -> journeys.leave(second.id(), "application", Result.DONE, null));
    List<String> stood = standing(second);

    Merged merged = (Merged) manager.scope().<Merging, RuntimeException>call(() -> merges.merge(one.id(), other.id()));
    assertThat(standing(second)).isEmpty();
    assertThat(everythingAbout(other).keySet()).contains("participation", "stage_entry", "stage_exit");

    manager.scope().run(() -> merges.undo(merged.merge()));
    assertThat(standing(second)).isEqualTo(stood).isNotEmpty();
  }

  @Test
  void whoeverWalksInADuoIsNotTakenOutOfItByAMerge() {
    Person one = latin();
    Person other = cyrillic();
    begin(one, "mentee");
    Participation second = begin(other, "mentee");
    house.as(
        manager,
        () -> {
          journeys.enter(second.id(), "duo");
          return null;
        });

    assertThat(manager.scope().<Merging, RuntimeException>call(() -> merges.merge(one.id(), other.id())))
        .isEqualTo(new Refused(Why.OTHER_TOGETHER));
    assertThat(standing(second)).contains("duo");
  }

  @Test
  void aJourneyThatRunsIsNotHiddenBehindOneThatHasEnded() {
    Person one = latin();
    Person other = cyrillic();
    begin(one, "mentee");
    Participation second = begin(other, "mentee");
    house.as(manager, () -> journeys.end(second.id(), Result.WITHDRAWN, "applied twice"));
    assertThat(manager.scope().<Merging, RuntimeException>call(() -> merges.merge(other.id(), one.id())))
        .isEqualTo(new Refused(Why.OTHER_RUNNING));
    assertThat(manager.scope().<Merging, RuntimeException>call(() -> merges.merge(one.id(), other.id())))
        .isInstanceOf(Merged.class);
  }

  private List<String> standing(Participation one) {
    return house.as(manager, () -> journeys.open(one.id())).stream().map(StageVisit::stage).sorted().toList();
  }
}
