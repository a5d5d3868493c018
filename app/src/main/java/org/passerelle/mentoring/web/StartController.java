package org.passerelle.mentoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.Agreements.Drawing;
import org.passerelle.mentoring.Colleagues;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.DuoProfile;
import org.passerelle.mentoring.DuoProfiles;
import org.passerelle.mentoring.Duos;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How staff note the first meeting and draw up the agreement. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class StartController {
  private static final String FIRST = "/staff/duos/{duo}/first-meeting";
  private static final String AGREEMENT = "/staff/duos/{duo}/agreement";

  private final Duos duos;
  private final DuoProfiles profiles;
  private final Agreements agreements;
  private final Colleagues colleagues;

  StartController(Duos duos, DuoProfiles profiles, Agreements agreements, Colleagues colleagues) {
    this.duos = duos;
    this.profiles = profiles;
    this.agreements = agreements;
    this.colleagues = colleagues;
  }

  @GetMapping(FIRST)
  String firstMeeting(@PathVariable("duo") UUID id, Form form, Page page, Model model) {
    Duo duo = duos.get(id);
    form.known("on", page.formats().today()).known("adviser", duo.adviser());
    return showFirst(duo, form, model);
  }

  @PostMapping(FIRST)
  String noteFirstMeeting(
      @PathVariable("duo") UUID id, Form form, Page page, Model model, RedirectAttributes redirect) {
    Duo duo = duos.get(id);
    LocalDate on = form.requiredDate("on", "mentoring.meeting.on.missing");
    if (on != null && on.isAfter(page.formats().today())) {
      form.error("on", "mentoring.meeting.future");
    }
    if (on != null && on.isBefore(LocalDate.ofInstant(duo.formedAt(), page.formats().zone()))) {
      form.error("on", "mentoring.meeting.outside");
    }
    Optional<UUID> adviser = advisers().map(Account::id).filter(a -> form.holds("adviser", a.toString())).findFirst();
    if (on == null || !form.valid()) {
      return showFirst(duo, form, model);
    }
    boolean noted = agreements.noteFirstMeeting(id, on, adviser.orElse(null), form.optional("place"));
    (noted ? Notice.done("mentoring.staff.first-met") : Notice.trouble("mentoring.staff.overtaken")).after(redirect);
    return Staff.back(id);
  }

  @GetMapping(AGREEMENT)
  String agreement(@PathVariable("duo") UUID id, Form form, Page page, Model model) {
    DuoProfile profile = profiles.of(duos.get(id));
    form.known("starts", agreements.firstMeeting(id).map(Agreements.FirstMeeting::heldOn)
        .orElse(page.formats().today()));
    form.known("language", profile.seeker().details().contactLanguage());
    return showAgreement(profile, form, model);
  }

  @PostMapping(AGREEMENT)
  String drawUp(@PathVariable("duo") UUID id, Form form, Model model, RedirectAttributes redirect) {
    DuoProfile profile = profiles.of(duos.get(id));
    LocalDate starts = form.requiredDate("starts", "mentoring.meeting.on.missing");
    Language language = Language.ofTag(form.value("language")).orElse(profile.blueprint().languages().getFirst());
    if (duos.standing(id).isOver()) {
      form.error("starts", "mentoring.staff.refused.not-running");
    }
    if (starts != null && form.valid()) {
      UUID seen = form.value("seen").isEmpty() ? null : UUID.fromString(form.value("seen"));
      switch (agreements.drawUpInsteadOf(id, seen, starts, language)) {
        case Drawing.DrawnUp drawn -> {
          Notice.done("mentoring.staff.drawn-up").after(redirect);
          return Staff.back(id);
        }
        case Drawing.Overtaken other -> form.error("starts", "mentoring.staff.refused.overtaken");
      }
    }
    return showAgreement(profile, form, model);
  }

  private String showFirst(Duo duo, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("profile", profiles.of(duo));
    model.addAttribute("advisers", advisers().map(a -> Choice.of(a.id().toString(), a.displayName())).toList());
    return "mentoring/firstMeeting";
  }

  private String showAgreement(DuoProfile profile, Form form, Model model) {
    Optional<Agreement> inForce = agreements.inForce(profile.duo().id());
    model.addAttribute("form", form);
    model.addAttribute("profile", profile);
    model.addAttribute("inForce", inForce.orElse(null));
    List<Choice> languages =
        profile.blueprint().languages().stream().map(l -> Choice.of(l.tag(), l.nativeName())).toList();
    model.addAttribute("languages", languages);
    return "mentoring/agreement";
  }

  private Stream<Account> advisers() {
    return colleagues.all().stream();
  }
}
