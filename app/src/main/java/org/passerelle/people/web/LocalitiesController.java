package org.passerelle.people.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.people.Localities;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list that says where postcodes and towns lie: how many are known, putting one in, taking it along. */
@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
@RequestMapping("/staff/localities")
class LocalitiesController {
  private final Localities localities;

  LocalitiesController(Localities localities) {
    this.localities = localities;
  }

  @GetMapping
  String show(Form form, Model model) {
    model.addAttribute("count", localities.count());
    model.addAttribute("settings", Scope.current().has(Role.ADMINISTRATOR));
    model.addAttribute("form", form);
    return "people/localities";
  }

  @PostMapping
  String take(Form form, @RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
    if (file == null || file.isEmpty()) {
      form.error("file", "people.staff.localities.file.missing");
      return show(form, model);
    }
    Path kept = Files.createTempFile("localities", ".list");
    try {
      file.transferTo(kept);
      model.addAttribute("taken", wholeNetwork().call(() -> localities.take(kept)));
    } catch (SheetException unreadable) {
      form.error("file", "people.staff.localities.unreadable");
    } finally {
      Files.deleteIfExists(kept);
    }
    return show(form, model);
  }

  /** A locality concerns everybody who lives there, whichever organisation holds their record. */
  private static Scope wholeNetwork() {
    Scope scope = Scope.current();
    return Scope.operator(scope.network(), scope.requireAccount());
  }

  @GetMapping("/localities.csv")
  ResponseEntity<byte[]> list() throws IOException {
    var out = new ByteArrayOutputStream();
    localities.write(out);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("localities.csv").build().toString())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(out.toByteArray());
  }
}
