package org.passerelle.employers.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.employers.CandidacyList;
import org.passerelle.employers.CompanyLists;
import org.passerelle.employers.PlacementList;
import org.passerelle.pages.Form;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetFile;
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

/** Lists of companies and vacancies, in and out. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
@RequestMapping("/staff/companies/lists")
class CompanyListsController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private final CompanyLists lists;
  private final PlacementList placements;
  private final CandidacyList candidacies;
  private final Networks networks;

  CompanyListsController(
      CompanyLists lists, Networks networks, PlacementList placements, CandidacyList candidacies) {
    this.placements = placements;
    this.candidacies = candidacies;
    this.lists = lists;
    this.networks = networks;
  }

  @GetMapping
  String show(Form form, Model model) {
    model.addAttribute("localities", Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR));
    model.addAttribute("form", form);
    return "employers/staff/lists";
  }

  @PostMapping
  String take(Form form, @RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
    if (file == null || file.isEmpty()) {
      form.error("file", "employers.staff.lists.file.missing");
      return show(form, model);
    }
    Path kept = Files.createTempFile("companies", ".list");
    try {
      file.transferTo(kept);
      var organisation =
          Scope.current().organisations().stream().findFirst()
              .orElseGet(() -> networks.organisations().getFirst().id());
      model.addAttribute("taken", lists.take(kept, organisation, networks.current().defaultLanguage()));
    } catch (SheetException unreadable) {
      form.error("file", "employers.staff.lists.unreadable");
    } finally {
      Files.deleteIfExists(kept);
    }
    return show(form, model);
  }

  @GetMapping("/companies.xlsx")
  ResponseEntity<byte[]> companies() throws IOException {
    var out = new ByteArrayOutputStream();
    lists.companies(out);
    return file("companies.xlsx", out);
  }

  @GetMapping("/vacancies.xlsx")
  ResponseEntity<byte[]> vacancies() throws IOException {
    var out = new ByteArrayOutputStream();
    lists.vacancies(out);
    return file("vacancies.xlsx", out);
  }

  @GetMapping("/placements.xlsx")
  ResponseEntity<byte[]> placements() throws IOException {
    var out = new ByteArrayOutputStream();
    placements.write(out);
    return file("placements.xlsx", out);
  }

  @GetMapping("/candidates.xlsx")
  ResponseEntity<byte[]> candidates() {
    return SheetFile.XLSX.of("candidates", "candidates", candidacies::write);
  }

  private static ResponseEntity<byte[]> file(String name, ByteArrayOutputStream out) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .contentType(XLSX)
        .body(out.toByteArray());
  }
}
