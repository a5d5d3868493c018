package org.passerelle.intake.imports.web;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.intake.imports.ImportLists;
import org.passerelle.intake.imports.ImportLists.Target;
import org.passerelle.intake.imports.ImportRun;
import org.passerelle.intake.imports.NewImport;
import org.passerelle.intake.sheet.SheetWords;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(ImportsController.PATH)
class ImportsController {
  static final String PATH = "/staff/imports";
  private final ImportLists lists;

  ImportsController(ImportLists lists) {
    this.lists = lists;
  }

  @GetMapping
  String show(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("targets", lists.targets());
    model.addAttribute("runs", lists.latest());
    return "imports/lists";
  }

  @PostMapping
  String upload(Form form, @RequestParam(required = false) @Nullable MultipartFile file, Page page, Model model)
      throws IOException {
    String chosen = form.required("target", "imports.staff.error.target");
    Optional<Target> target = lists.targets().stream().filter(one -> one.key().equals(chosen)).findFirst();
    if (target.isEmpty()) {
      form.error("target", "imports.staff.error.target");
    }
    if (file == null || file.isEmpty()) {
      form.error("file", "imports.staff.error.file");
    }
    if (form.valid() && file != null) {
      String name = Optional.ofNullable(file.getOriginalFilename()).filter(one -> !one.isBlank()).orElse("list");
      String source = Optional.ofNullable(form.optional("source")).orElse(NewImport.ONE_LIST);
      try (var content = file.getInputStream()) {
        ImportRun run = lists.upload(target.orElseThrow(), source, name, content);
        return "redirect:" + PATH + "/" + run.id() + "/columns";
      } catch (SheetException unreadable) {
        form.error("file", "imports.staff.error.unreadable", "problem", words(page, unreadable));
      }
    }
    return show(form, model);
  }

  static String words(Page page, SheetException problem) {
    return new SheetWords(page.language().locale().toLocale()).problem(problem);
  }
}
