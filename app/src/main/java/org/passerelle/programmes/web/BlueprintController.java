package org.passerelle.programmes.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Accounts;
import org.passerelle.access.Allowed;
import org.passerelle.programmes.BlueprintShelf;
import org.passerelle.programmes.BlueprintVersion;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Editions;
import org.passerelle.scope.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Allowed({Role.ADMINISTRATOR, Role.MANAGER})
@RequestMapping(BlueprintsController.PATH + "/{version}")
class BlueprintController {
  private final BlueprintShelf shelf;
  private final Editions editions;
  private final Accounts accounts;

  BlueprintController(BlueprintShelf shelf, Editions editions, Accounts accounts) {
    this.shelf = shelf;
    this.editions = editions;
    this.accounts = accounts;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String show(@PathVariable UUID version, Model model) {
    BlueprintVersion shown = shelf.get(version);
    List<Edition> running =
        editions.all().stream().filter(edition -> edition.blueprintVersion().equals(version)).toList();
    model.addAttribute("version", shown);
    model.addAttribute("blueprint", editions.blueprintOfVersion(version));
    model.addAttribute("text", shelf.text(version));
    model.addAttribute("editions", running);
    model.addAttribute(
        "loadedBy",
        shown.loadedBy() == null ? "" : accounts.find(shown.loadedBy()).map(one -> one.displayName()).orElse(""));
    return "programmes/blueprint";
  }

  @GetMapping("/file")
  ResponseEntity<byte[]> file(@PathVariable UUID version) {
    BlueprintVersion wanted = shelf.get(version);
    String disposition = ContentDisposition.attachment().filename(wanted.fileName()).build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .contentType(MediaType.parseMediaType("application/yaml;charset=utf-8"))
        .body(shelf.text(version).getBytes(StandardCharsets.UTF_8));
  }
}
