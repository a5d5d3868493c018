package org.passerelle.programmes.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.programmes.BlueprintShelf;
import org.passerelle.programmes.BlueprintVersion;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.yaml.Problem;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A blueprint that somebody brings: as a file, as a text changed on the page, or one that comes with the product. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
@RequestMapping(BlueprintsController.PATH)
class BlueprintsController {
  static final String PATH = ProgrammesController.PATH + "/blueprints";
  private static final int LARGEST = 1_000_000;

  private final BlueprintShelf shelf;
  private final Editions editions;
  private final ProgrammesController programmes;

  BlueprintsController(BlueprintShelf shelf, Editions editions, ProgrammesController programmes) {
    this.shelf = shelf;
    this.editions = editions;
    this.programmes = programmes;
  }

  /** The text of a blueprint to be changed: of a version, else an empty page. */
  @GetMapping
  String write(Form form, @RequestParam(required = false) @Nullable UUID from, Model model) {
    if (from != null && form.value("yaml").isEmpty()) {
      form.known("yaml", shelf.text(from));
    }
    return textPage(form, List.of(), model);
  }

  @PostMapping(params = "yaml")
  String keep(Form form, Model model, RedirectAttributes redirect) {
    String text = form.required("yaml", "programmes.staff.error.text").replace("\r\n", "\n") + "\n";
    return form.valid() ? keep(Blueprints.loadText("blueprint", text), form, model, redirect) : textPage(form, List.of(), model);
  }

  @PostMapping(params = "shipped")
  String keepShipped(Form form, Model model, RedirectAttributes redirect) {
    Optional<Blueprints.Loaded> shipped = Blueprints.shipped(form.value("shipped"));
    if (shipped.isEmpty()) {
      form.error("shipped", "programmes.staff.error.shipped");
      return programmes.list(form, model);
    }
    return keep(shipped.get(), form, model, redirect);
  }

  @PostMapping
  String upload(
      Form form, @RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes redirect)
      throws IOException {
    if (file == null || file.isEmpty()) {
      form.error("file", "programmes.staff.error.file");
      return programmes.list(form, model);
    }
    if (file.getSize() > LARGEST) {
      form.error("file", "programmes.staff.error.large");
      return programmes.list(form, model);
    }
    String name = Optional.ofNullable(file.getOriginalFilename()).filter(one -> !one.isBlank()).orElse("blueprint");
    byte[] bytes = file.getBytes();
    form.known("yaml", new String(bytes, StandardCharsets.UTF_8));
    return keep(Blueprints.loadBytes(name, bytes), form, model, redirect);
  }

  private String keep(Blueprints.Result result, Form form, Model model, RedirectAttributes redirect) {
    return switch (result) {
      case Blueprints.Loaded loaded -> {
        List<BlueprintVersion> before = shelf.all();
        BlueprintVersion kept = shelf.get(editions.load(loaded));
        boolean isNew = before.stream().noneMatch(version -> version.id().equals(kept.id()));
        Notice.done(
                isNew ? "programmes.staff.blueprint.kept" : "programmes.staff.blueprint.known", "number", kept.number())
            .after(redirect);
        yield "redirect:" + PATH + "/" + kept.id();
      }
      case Blueprints.Refused refused -> {
        form.error("yaml", "programmes.staff.error.refused", "count", refused.problems().size());
        yield textPage(form, refused.problems(), model);
      }
    };
  }

  private static String textPage(Form form, List<Problem> problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    return "programmes/blueprintText";
  }
}
