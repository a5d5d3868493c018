package org.passerelle.matching.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.matching.Answering;
import org.passerelle.matching.Answers;
import org.passerelle.matching.DeclineReason;
import org.passerelle.matching.Disclosures;
import org.passerelle.matching.PairKey;
import org.passerelle.matching.Proposal;
import org.passerelle.matching.Proposals;
import org.passerelle.matching.Proposing;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing a pair to the two people, and what they answer on the phone. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(MatchingController.PATH + "/{edition}")
class ProposalsController {
  private final Proposals proposals;
  private final Answers answers;
  private final Disclosures disclosures;

  ProposalsController(Proposals proposals, Answers answers, Disclosures disclosures) {
    this.proposals = proposals;
    this.answers = answers;
    this.disclosures = disclosures;
  }

  @PostMapping("/proposals")
  String propose(
      @PathVariable UUID edition, @RequestParam UUID seeker, @RequestParam UUID supporter, Form form,
      RedirectAttributes redirect) {
    Proposing proposing = proposals.propose(edition, new PairKey(seeker, supporter), form.optional("note"));
    notice(proposing).after(redirect);
    return proposing instanceof Proposing.NotPossible
        ? WishesController.pair(edition, seeker, supporter)
        : MatchingController.backTo(edition, form);
  }

  private static Notice notice(Proposing proposing) {
    return switch (proposing) {
      case Proposing.Proposed(Proposal made) ->
          Notice.done("matching.staff.propose.done", "seeker", made.seekerName(), "supporter", made.supporterName());
      case Proposing.SeekerTaken(String seeker, List<Proposal> by) ->
          by.isEmpty()
              ? Notice.trouble("matching.staff.propose.seeker-walks", "seeker", seeker)
              : Notice.trouble(
                  "matching.staff.propose.seeker-taken", "seeker", seeker, "supporter", by.getFirst().supporterName(),
                  "adviser", by(by.getFirst()));
      case Proposing.SupporterFull(String supporter, int places, List<Proposal> by) ->
          by.isEmpty()
              ? Notice.trouble("matching.staff.propose.supporter-walks", "supporter", supporter, "places", places)
              : Notice.trouble(
                  "matching.staff.propose.supporter-full", "supporter", supporter, "places", places, "seeker",
                  by.getLast().seekerName(), "adviser", by(by.getLast()));
      case Proposing.NotPossible impossible -> Notice.trouble("matching.staff.propose.not-possible");
      case Proposing.NobodyWaits gone -> Notice.trouble("matching.staff.propose.nobody-waits");
    };
  }

  private static String by(Proposal proposal) {
    return proposal.proposedByName() == null ? "–" : proposal.proposedByName();
  }

  /** What one of the two said on the phone. */
  @PostMapping("/proposals/{id}/answers")
  String answer(
      @PathVariable UUID edition, @PathVariable UUID id, @RequestParam Proposal.Side side, Form form,
      RedirectAttributes redirect) {
    String back = "redirect:" + MatchingController.of(edition) + "/answers";
    boolean yes = form.value("answer").equals("yes");
    var reason =
        Arrays.stream(DeclineReason.values()).filter(one -> one.name().equals(form.value("answer"))).findFirst();
    if (!yes && reason.isEmpty()) {
      Notice.trouble("matching.staff.answers.missing").after(redirect);
      return back;
    }
    notice(answers.answer(id, side, new Answers.Answer(yes, reason.orElse(null), form.optional("words")))).after(redirect);
    return back;
  }

  private static Notice notice(Answering answering) {
    return switch (answering) {
      case Answering.Waiting waiting -> Notice.done("matching.staff.answers.waiting");
      case Answering.Formed formed -> Notice.done("matching.staff.answers.formed");
      case Answering.Declined declined -> Notice.done("matching.staff.answers.declined");
      case Answering.SeekerTaken taken -> Notice.trouble("matching.staff.answers.seeker-taken");
      case Answering.SupporterFull full -> Notice.trouble("matching.staff.answers.supporter-full", "places", full.places());
      case Answering.SomebodyLeft left -> Notice.trouble("matching.staff.answers.somebody-left");
      case Answering.TooLate late -> Notice.trouble("matching.staff.answers.too-late");
    };
  }

  @PostMapping("/proposals/{id}/withdrawals")
  String withdraw(@PathVariable UUID edition, @PathVariable UUID id, Form form, RedirectAttributes redirect) {
    String reason = form.optional("reason");
    if (reason == null) {
      Notice.trouble("matching.staff.withdraw.missing").after(redirect);
    } else {
      boolean withdrawn = answers.withdraw(id, reason);
      (withdrawn ? Notice.done("matching.staff.withdraw.done") : Notice.trouble("matching.staff.answers.too-late"))
          .after(redirect);
    }
    return "redirect:" + MatchingController.of(edition) + "/answers";
  }

  /** What a person said may be told of them. */
  @PostMapping("/disclosures")
  String agree(
      @PathVariable UUID edition, @RequestParam UUID person, @RequestParam UUID seeker, @RequestParam UUID supporter,
      Form form, RedirectAttributes redirect) {
    disclosures.agree(
        person,
        Arrays.stream(Disclosures.Part.values()).filter(part -> form.holds("told", part.name())).toList());
    Notice.done("matching.staff.disclosure.done").after(redirect);
    return WishesController.pair(edition, seeker, supporter);
  }
}
