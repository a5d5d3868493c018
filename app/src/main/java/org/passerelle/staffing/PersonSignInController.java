package org.passerelle.staffing;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Account;
import org.passerelle.access.Allowed;
import org.passerelle.access.PrintedCodes;
import org.passerelle.access.SignInLinks;
import org.passerelle.messages.SignedLinks;
import org.passerelle.pages.Notice;
import org.passerelle.people.Person;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person signs in, and what their adviser does when they cannot. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER, Role.ADVISER})
@RequestMapping("/staff/people/{person}/sign-in")
class PersonSignInController {
  private final PersonSignIn signIn;
  private final SignedLinks links;

  PersonSignInController(PersonSignIn signIn, SignedLinks links) {
    this.signIn = signIn;
    this.links = links;
  }

  @GetMapping
  String show(@PathVariable UUID person, Model model) {
    model.addAttribute("person", signIn.person(person));
    model.addAttribute("account", signIn.account(person));
    return "staffing/personSignIn";
  }

  /** The codes stand on the answer itself, once, to be printed. */
  @PostMapping("/sheet")
  String print(@PathVariable UUID person, Model model) {
    Person found = signIn.person(person);
    List<String> codes = signIn.printCodes(person);
    model.addAttribute("person", found);
    model.addAttribute("codes", codes);
    model.addAttribute("address", links.address("/sign-in"));
    model.addAttribute("days", (int) PrintedCodes.LIFE.toDays());
    return "staffing/codeSheet";
  }

  @PostMapping("/link")
  String send(@PathVariable UUID person, RedirectAttributes redirect) {
    Account account = signIn.sendLink(person);
    Notice.done("staffing.staff.link.sent", "name", account.displayName(), "minutes", SignInLinks.LIFE.toMinutes())
        .after(redirect);
    return back(person);
  }

  @PostMapping("/sessions-ending")
  String endSessions(@PathVariable UUID person, RedirectAttributes redirect) {
    signIn.endSessions(person);
    Notice.done("staffing.staff.sessions.ended").after(redirect);
    return back(person);
  }

  private static String back(UUID person) {
    return "redirect:/staff/people/" + person + "/sign-in";
  }
}
