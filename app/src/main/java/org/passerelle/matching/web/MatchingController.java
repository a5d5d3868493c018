package org.passerelle.matching.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.matching.Disclosures;
import org.passerelle.matching.MatchingMeeting;
import org.passerelle.matching.MatchingRegister;
import org.passerelle.matching.MeetingPage;
import org.passerelle.matching.PairKey;
import org.passerelle.pages.Form;
import org.passerelle.pages.Slice;
import org.passerelle.pages.Texts;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The weekly matching meeting on its pages: the set, who stays without, answers, whom to recruit, one pair. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(MatchingController.PATH)
class MatchingController {
  static final String PATH = "/staff/matching";
  private static final int A_PAGE = 20;
  private static final int SHOWN = 12;

  private final MatchingMeeting meeting;
  private final Editions editions;
  private final Disclosures disclosures;
  private final MatchingRegister register;
  private final Journal journal;

  MatchingController(
      MatchingMeeting meeting, Editions editions, Disclosures disclosures, MatchingRegister register, Journal journal) {
    this.meeting = meeting;
    this.register = register;
    this.editions = editions;
    this.disclosures = disclosures;
    this.journal = journal;
  }

  static String of(UUID edition) {
    return PATH + "/" + edition;
  }

  /** Back to where a deed was done: the same page of the set, and still only those at once if it was so. */
  static String backTo(UUID edition, Form form) {
    var address = UriComponentsBuilder.fromPath(of(edition));
    if (form.value("only").equals("at-once")) {
      address.queryParam("only", "at-once");
    }
    if (form.value("page").matches("[1-9][0-9]{0,5}")) {
      address.queryParam("page", form.value("page"));
    }
    return "redirect:" + address.toUriString();
  }

  @GetMapping
  String editions(Model model) {
    List<Edition> matching =
        editions.all().stream().filter(edition -> editions.blueprint(edition).matching() != null).toList();
    if (matching.size() == 1) {
      return "redirect:" + of(matching.getFirst().id());
    }
    model.addAttribute("editions", matching);
    model.addAttribute("blueprints", matching.stream().map(editions::blueprint).toList());
    return "matching/editions";
  }

  @GetMapping("/{edition}")
  String pairs(
      @PathVariable UUID edition, @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String only, Form form, Texts texts, Model model) {
    MeetingPage now = meeting.page(edition, texts);
    boolean atOnce = only.equals("at-once");
    Slice slice = new Slice(page, A_PAGE, atOnce ? now.atOnce() : now.pairs());
    model.addAttribute("onlyAtOnce", atOnce);
    model.addAttribute("now", now);
    model.addAttribute("form", form);
    model.addAttribute("slice", slice);
    List<MeetingPage.Line> lines = now.suggests() ? now.lines(atOnce, (int) slice.offset(), A_PAGE) : List.of();
    register.seen(lines.stream().map(line -> line.seeker().participation()).toList());
    model.addAttribute("lines", lines);
    model.addAttribute("overdue", now.overdue(journal.today()));
    return "matching/pairs";
  }

  @GetMapping("/{edition}/without")
  String without(@PathVariable UUID edition, @RequestParam(defaultValue = "1") int page, Texts texts, Model model) {
    MeetingPage now = meeting.page(edition, texts);
    Slice slice = new Slice(page, A_PAGE, now.withoutCount());
    model.addAttribute("now", now);
    model.addAttribute("slice", slice);
    List<MeetingPage.Without> without = now.without((int) slice.offset(), A_PAGE);
    register.seen(without.stream().map(line -> line.seeker().participation()).toList());
    model.addAttribute("without", without);
    return "matching/without";
  }

  @GetMapping("/{edition}/answers")
  String answers(@PathVariable UUID edition, Texts texts, Model model) {
    model.addAttribute("now", meeting.page(edition, texts));
    model.addAttribute("today", journal.today());
    model.addAttribute("declines", meeting.declineReasons(edition));
    return "matching/answers";
  }

  @GetMapping("/{edition}/recruiting")
  String recruiting(@PathVariable UUID edition, Texts texts, Model model) {
    MeetingPage now = meeting.page(edition, texts);
    model.addAttribute("now", now);
    model.addAttribute("hardest", now.recruiting().hardest(SHOWN));
    model.addAttribute("languages", now.recruiting().languages(SHOWN));
    model.addAttribute("more", now.recruiting().morePlaces(SHOWN));
    return "matching/recruiting";
  }

  /** One pair and everything to be said of it; without two people, the choice of any two. */
  @GetMapping("/{edition}/pair")
  String pair(
      @PathVariable UUID edition, @RequestParam(required = false) UUID seeker,
      @RequestParam(required = false) UUID supporter, Form form, Texts texts, Model model) {
    MeetingPage now = meeting.page(edition, texts);
    model.addAttribute("now", now);
    model.addAttribute("form", form);
    if (seeker == null || supporter == null) {
      return "matching/choose";
    }
    PairKey pair = new PairKey(seeker, supporter);
    if (!now.waits(pair)) {
      throw new NotFound("pair");
    }
    MeetingPage.Line line = now.pair(pair);
    register.seen(List.of(seeker));
    model.addAttribute("line", line);
    model.addAttribute("said", now.said(pair));
    model.addAttribute("others", now.others(pair));
    model.addAttribute("seekerTells", disclosures.agreed(line.seeker().person()));
    model.addAttribute("supporterTells", disclosures.agreed(line.supporter().person()));
    return "matching/pair";
  }
}
