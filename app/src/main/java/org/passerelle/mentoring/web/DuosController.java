package org.passerelle.mentoring.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.mentoring.Colleagues;
import org.passerelle.mentoring.DuoList;
import org.passerelle.mentoring.DuoList.Filter;
import org.passerelle.mentoring.DuoList.Listing;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every duo an adviser may see; those with open alerts first. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class DuosController {
  private final DuoList list;
  private final Editions editions;
  private final Colleagues colleagues;

  DuosController(DuoList list, Editions editions, Colleagues colleagues) {
    this.list = list;
    this.editions = editions;
    this.colleagues = colleagues;
  }

  @GetMapping("/staff/duos")
  String show(Form form, Page page, Model model) {
    List<Edition> all = editions.all();
    boolean asked = Stream.of("phase", "adviser", "edition").anyMatch(field -> !form.values(field).isEmpty());
    String phase = DuoList.phases().contains(form.value("phase")) ? form.value("phase") : "open";
    form.known("phase", phase);
    int number = number(form.value("page"));
    Listing listing = asked ? list.find(filter(form, phase), number) : ownFirst(form, phase, number);
    model.addAttribute("form", form);
    model.addAttribute("listing", listing);
    model.addAttribute("phases", phases(page));
    model.addAttribute("editions", all.stream().map(one -> Choice.of(one.id().toString(), name(one, page))).toList());
    model.addAttribute(
        "advisers",
        Stream.concat(
                Stream.of(Choice.of("", page.text("mentoring.staff.adviser.any"))),
                colleagues.all().stream().map(a -> Choice.of(a.id().toString(), a.displayName())))
            .toList());
    return "mentoring/duos";
  }

  /** Whoever looks after duos begins with their own. */
  private Listing ownFirst(Form form, String phase, int number) {
    Scope scope = Scope.current();
    if (scope.has(Role.ADVISER)) {
      Listing own = list.find(new Filter(null, scope.requireAccount(), phase), number);
      if (own.slice().total() > 0) {
        form.known("adviser", scope.requireAccount());
        return own;
      }
    }
    return list.find(filter(form, phase), number);
  }

  private static Filter filter(Form form, String phase) {
    return new Filter(id(form, "edition"), id(form, "adviser"), phase);
  }

  private String name(Edition edition, Page page) {
    return editions.blueprint(edition).names().in(page.language()) + " " + edition.name();
  }

  private static List<Choice> phases(Page page) {
    return DuoList.phases().stream()
        .map(phase -> Choice.of(phase, page.text("mentoring.staff.phase." + phase.toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static @Nullable UUID id(Form form, String field) {
    try {
      return form.value(field).isEmpty() ? null : UUID.fromString(form.value(field));
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static int number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 1;
  }
}
