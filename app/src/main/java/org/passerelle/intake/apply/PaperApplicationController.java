package org.passerelle.intake.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Language;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.pages.Texts;
import org.passerelle.people.Consents.Channel;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records an application for somebody who applies on paper, by phone or beside an adviser's desk. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class PaperApplicationController {
  private final Offers offers;
  private final Applications applications;
  private final Journal journal;

  PaperApplicationController(Offers offers, Applications applications, Journal journal) {
    this.offers = offers;
    this.applications = applications;
    this.journal = journal;
  }

  /** What is applied for, and the language in which the person is spoken to. */
  private record Wanted(Offer offer, org.passerelle.programmes.blueprint.Role role, Language language) {}

  @GetMapping("/staff/applications/new")
  String choose(Form form, Page page, Model model) {
    model.addAttribute("form", form.known("language", page.language().tag()));
    model.addAttribute("choices", offers.openToStaff().stream().map(way -> choice(way, page)).toList());
    model.addAttribute("languages", languages());
    return "intake/paperChoice";
  }

  private static Choice choice(Way way, Page page) {
    return Choice.of(
        place(way), way.offer().name(page) + " – " + way.role().names().in(page.language()));
  }

  private static String place(Way way) {
    return way.offer().edition().id() + "/" + way.role().key();
  }

  private static List<Choice> languages() {
    return Language.forPeople().stream().map(l -> Choice.of(l.tag(), l.nativeName())).toList();
  }

  @GetMapping("/staff/applications/entry")
  String ask(Form form, Page page, Model model) {
    return show(wanted(form), form, page, model);
  }

  @PostMapping("/staff/applications/entry")
  String record(Form form, Page page, Model model, RedirectAttributes redirect) {
    Wanted wanted = wanted(form);
    if (Asks.wantsMore(form)) {
      return show(wanted, form, page, model);
    }
    var reader = new AnswerReader(wanted.role(), wanted.offer().network().country(), journal.today());
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Asked asked : wanted.role().asks()) {
      List<String> values = reader.read(asked, form);
      if (!values.isEmpty()) {
        given.put(asked.fact().key(), values);
      }
    }
    boolean guardian = new Questions(wanted.role(), new Answers(given)).needsGuardian(journal.today());
    Answers answers = Declaration.read(form, wanted.offer(), new Answers(given), guardian);
    Channel channel = form.oneOf(Channel.class, "channel", "intake.missing.choose").orElse(Channel.PAPER);
    if (!form.valid()) {
      model.addAttribute("guardian", guardian);
      return show(wanted, form, page, model);
    }
    applications.receive(
        new NewApplication(
            wanted.offer(), wanted.role(), answers, wanted.language().tag(), ApplicationSource.ADVISER,
            Declaration.wording(texts(wanted, page), wanted.offer()), channel, null));
    Notice.done("intake.staff.paper.saved", "name", answers.first("name")).after(redirect);
    return "redirect:/staff/applications/new";
  }

  private Wanted wanted(Form form) {
    Way chosen =
        offers.openToStaff().stream()
            .filter(way -> place(way).equals(form.value("for")))
            .findFirst()
            .orElseThrow(() -> new NotFound("edition"));
    Language language = Language.ofTag(form.value("language")).orElse(Language.ENGLISH);
    return new Wanted(chosen.offer(), chosen.role(), language);
  }

  private static Texts texts(Wanted wanted, Page page) {
    return new Texts(wanted.language(), page.formats());
  }

  private static String show(Wanted wanted, Form form, Page page, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("offer", wanted.offer());
    model.addAttribute("role", wanted.role());
    model.addAttribute("language", wanted.language());
    model.addAttribute("told", Declaration.told(texts(wanted, page), wanted.offer()));
    model.addAttribute(
        "asks", wanted.role().asks().stream().map(asked -> Asks.shown(page, form, asked)).toList());
    model.addAttribute(
        "channels",
        List.of(
            Choice.of(Channel.PAPER.name(), page.text("intake.staff.paper.channel.paper")),
            Choice.of(Channel.SPOKEN.name(), page.text("intake.staff.paper.channel.spoken"))));
    return "intake/paper";
  }
}
