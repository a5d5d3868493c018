package org.passerelle.intake.imports.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.intake.imports.ImportLists;
import org.passerelle.intake.imports.ImportRun;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One list: ordered, on its way, done. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping(ImportsController.PATH + "/{id}")
class ImportController {
  private final ImportLists lists;

  ImportController(ImportLists lists) {
    this.lists = lists;
  }

  @GetMapping
  String show(@PathVariable UUID id, Page page, Model model) {
    ImportRun run = lists.get(id);
    if (run.phase() == ImportRun.Phase.UPLOADED) {
      return "redirect:" + ImportsController.PATH + "/" + id + "/columns";
    }
    model.addAttribute("run", run);
    if (run.refusal() != null) {
      model.addAttribute("refusal", ImportsController.words(page, run.refusal()));
    }
    return "imports/run";
  }

  @PostMapping("/order")
  String order(@PathVariable UUID id) {
    lists.order(lists.get(id));
    return "redirect:" + ImportsController.PATH + "/" + id;
  }

  @PostMapping("/removal")
  String remove(@PathVariable UUID id, RedirectAttributes redirect) {
    ImportRun run = lists.get(id);
    if (!lists.takeBack(run)) {
      return "redirect:" + ImportsController.PATH + "/" + id;
    }
    Notice.done("imports.staff.removed", "file", run.fileName()).after(redirect);
    return "redirect:" + ImportsController.PATH;
  }

  @GetMapping("/rejects")
  ResponseEntity<Resource> rejects(@PathVariable UUID id) {
    Path file =
        lists.get(id).rejects().filter(Files::isRegularFile).orElseThrow(() -> new NotFound("rejects file"));
    String disposition =
        ContentDisposition.attachment()
            .filename(String.valueOf(file.getFileName()), StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(new FileSystemResource(file));
  }
}
