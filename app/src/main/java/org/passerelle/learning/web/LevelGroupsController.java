package org.passerelle.learning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.learning.LevelGroups;
import org.passerelle.learning.NewGroups;
import org.passerelle.learning.NewGroups.NewGroup;
import org.passerelle.learning.NewGroups.Opened;
import org.passerelle.learning.Run;
import org.passerelle.learning.Trainings;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups by level for those who wait for a training: proposed from what is on record, changed and opened by staff. */
@Controller
@RequestMapping("/staff/courses/of/{edition}/{role}/{stage}/groups")
@Allowed({Role.ADVISER, Role.TRAINER, Role.MANAGER, Role.ADMINISTRATOR})
class LevelGroupsController {
  private static final int USUAL = 12;
  private static final int MOST_GROUPS = 500;
  private final NewGroups groups;
  private final LevelGroups levels;
  private final Learners learners;

  LevelGroupsController(NewGroups groups, LevelGroups levels, Learners learners) {
    this.groups = groups;
    this.levels = levels;
    this.learners = learners;
  }

  /** Who they are, and in which programme. */
  @Component
  record Learners(People people, Editions editions, Trainings trainings) {}

  @GetMapping
  @Transactional(readOnly = true)
  public String propose(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Page page,
      Model model) {
    Run.OfStage of = new Run.OfStage(edition, role, stage);
    Stage.Training training = learners.trainings().of(of);
    form.known("size", training.group() == null ? USUAL : training.group());
    String language = form.value("language");
    if (form.values("language").isEmpty()) {
      return shown(of, training, List.of(), form, model);
    }
    check(form, language);
    int size = form.whole("size", 1, 500).orElse(USUAL);
    List<Waiting> waiting = form.valid() ? fill(of, language, size, form, page, training) : List.of();
    return shown(of, training, waiting, form, model);
  }

  private static void check(Form form, String language) {
    if (!language.matches("[a-z]{2,3}")) {
      form.error("language", "learning.staff.groups.language.wrong");
    }
  }

  /** Writes the proposal into the form, where staff changes it; one group more is empty. */
  private List<Waiting> fill(
      Run.OfStage of, String language, int size, Form form, Page page, Stage.Training training) {
    List<Participation> unplaced = groups.unplaced(of);
    Map<UUID, String> known = levels.of(unplaced.stream().map(Participation::person).toList(), language);
    Map<UUID, UUID> byPerson = new LinkedHashMap<>();
    unplaced.forEach(one -> byPerson.put(one.person(), one.id()));
    List<LevelGroups.Group> proposed = LevelGroups.propose(known, size);
    for (int i = 0; i < proposed.size(); i++) {
      LevelGroups.Group group = proposed.get(i);
      int number = i;
      form.known("title-" + i, training.names().in(page.language()) + " " + group.level().toUpperCase(Locale.ROOT) + " (" + (i + 1) + ")");
      form.known("cefr-" + i, group.level());
      form.known("places-" + i, size);
      group.persons().forEach(person -> form.known("group-" + byPerson.get(person), number));
    }
    form.known("places-" + proposed.size(), size);
    form.known("groups", proposed.size() + 1);
    return waiting(unplaced, known);
  }

  private List<Waiting> waiting(List<Participation> unplaced, Map<UUID, String> known) {
    Map<UUID, Person> people = learners.people().all(unplaced.stream().map(Participation::person).toList());
    return unplaced.stream()
        .flatMap(
            one ->
                Stream.ofNullable(people.get(one.person()))
                    .map(person -> new Waiting(one.id(), person.name(), known.get(person.id()))))
        .toList();
  }

  @PostMapping
  @Transactional
  public String open(
      @PathVariable UUID edition, @PathVariable String role, @PathVariable String stage, Form form, Model model,
      RedirectAttributes redirect) {
    Run.OfStage of = new Run.OfStage(edition, role, stage);
    Stage.Training training = learners.trainings().of(of);
    String language = form.value("language");
    check(form, language);
    List<Participation> unplaced = groups.unplaced(of);
    Map<Integer, NewGroup> wanted = read(unplaced, form);
    if (form.valid() && wanted.isEmpty()) {
      form.error("title-0", "learning.staff.groups.nobody");
    }
    if (form.valid()) {
      UUID organisation = learners.editions().get(edition).organisation();
      List<Integer> numbers = List.copyOf(wanted.keySet());
      switch (groups.open(of, organisation, language, List.copyOf(wanted.values()))) {
        case Opened.Done done -> {
          Notice.done("learning.staff.groups.done", "count", done.runs().size()).after(redirect);
          return "redirect:" + path(of);
        }
        case Opened.TooMany many ->
            form.error(
                "places-" + numbers.get(many.group()), "learning.staff.groups.many", "people", many.people(), "places",
                many.places());
        case Opened.Overtaken overtaken -> form.error("title-0", "learning.staff.enrol.turn");
      }
    }
    return shown(
        of, training, waiting(unplaced, levels.of(unplaced.stream().map(Participation::person).toList(), language)), form,
        model);
  }

  /** The groups that hold somebody, by their number on the page. */
  private static Map<Integer, NewGroup> read(List<Participation> unplaced, Form form) {
    Map<Integer, NewGroup> wanted = new LinkedHashMap<>();
    for (int i = 0; i < count(form); i++) {
      String number = String.valueOf(i);
      List<UUID> people =
          unplaced.stream().map(Participation::id).filter(id -> form.holds("group-" + id, number)).toList();
      if (!people.isEmpty()) {
        String title = form.required("title-" + i, "learning.staff.title.missing");
        form.required("places-" + i, "learning.staff.places.missing");
        int places = form.whole("places-" + i, 1, 500).orElse(1);
        @Nullable String cefr = form.optional("cefr-" + i);
        wanted.put(i, new NewGroup(title, cefr != null && NewRunFields.LEVELS.contains(cefr) ? cefr : null, places, people));
      }
    }
    return wanted;
  }

  /** How many groups stand on the page. */
  private static int count(Form form) {
    return form.whole("groups", 1, MOST_GROUPS).orElse(1);
  }

  private static String shown(Run.OfStage of, Stage.Training training, List<Waiting> waiting, Form form, Model model) {
    model.addAttribute("training", training);
    model.addAttribute("waiting", waiting);
    model.addAttribute("levels", NewRunFields.LEVELS);
    model.addAttribute("numbers", waiting.isEmpty() ? List.of() : numbers(count(form)));
    model.addAttribute("path", path(of) + "/groups");
    model.addAttribute("back", path(of));
    model.addAttribute("form", form);
    return "learning/groups";
  }

  private static List<Integer> numbers(int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static String path(Run.OfStage of) {
    return "/staff/courses/of/" + of.edition() + "/" + of.role() + "/" + of.stage();
  }
}
