package org.passerelle.matching.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.matching.MatchingMeeting;
import org.passerelle.matching.PairKey;
import org.passerelle.matching.PairWish.RejectReason;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Texts;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pins and rejections: what advisers wish for pairs, seen by all of them at once. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(MatchingController.PATH + "/{edition}")
class WishesController {
  private final MatchingMeeting meeting;

  private final MatchingController pages;

  WishesController(MatchingMeeting meeting, MatchingController pages) {
    this.meeting = meeting;
    this.pages = pages;
  }

  @PostMapping("/pins")
  String pin(
      @PathVariable UUID edition, @RequestParam UUID seeker, @RequestParam UUID supporter, Form form,
      RedirectAttributes redirect) {
    boolean pinned = meeting.pin(edition, new PairKey(seeker, supporter));
    (pinned ? Notice.done("matching.staff.pin.done") : Notice.trouble("matching.staff.pin.impossible")).after(redirect);
    return pinned ? MatchingController.backTo(edition, form) : pair(edition, seeker, supporter);
  }

  @PostMapping("/rejections")
  String reject(
      @PathVariable UUID edition, @RequestParam UUID seeker, @RequestParam UUID supporter, Form form,
      Texts texts, Model model, RedirectAttributes redirect) {
    var reason = form.oneOf(RejectReason.class, "reason", "matching.staff.reject.missing");
    if (reason.isEmpty()) {
      return pages.pair(edition, seeker, supporter, form, texts, model);
    }
    meeting.reject(edition, new PairKey(seeker, supporter), reason.get(), form.optional("note"));
    Notice.done("matching.staff.reject.done").after(redirect);
    return MatchingController.backTo(edition, form);
  }

  @PostMapping("/wish-ends")
  String takeBack(
      @PathVariable UUID edition, @RequestParam UUID seeker, @RequestParam UUID supporter, RedirectAttributes redirect) {
    meeting.takeBack(edition, new PairKey(seeker, supporter));
    Notice.done("matching.staff.wish.taken-back").after(redirect);
    return "redirect:" + MatchingController.of(edition);
  }

  static String pair(UUID edition, UUID seeker, UUID supporter) {
    return "redirect:" + MatchingController.of(edition) + "/pair?seeker=" + seeker + "&supporter=" + supporter;
  }
}
