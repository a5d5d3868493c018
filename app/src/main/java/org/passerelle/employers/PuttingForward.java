package org.passerelle.employers;

import java.util.List;
import org.passerelle.employers.talent.JobRule;

/** What came of proposing somebody for a vacancy. */
public sealed interface PuttingForward {
  record PutForward(Candidacy candidacy) implements PuttingForward {}

  /** They were asked for this vacancy before. */
  record AskedBefore() implements PuttingForward {}

  /** The vacancy is closed. */
  record NothingOpen() implements PuttingForward {}

  record Against(List<JobRule> rules) implements PuttingForward {}

  /** They take part in no programme, so that nobody would look after them. */
  record InNoProgramme() implements PuttingForward {}
}
