package org.passerelle.impact.trial.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.impact.trial.DrawLists;
import org.passerelle.impact.trial.DrawLists.Place;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sealed list: drawn again at any time, opened once, then taken along by whoever wants to check. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class DrawListController {
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private final DrawLists lists;

  DrawListController(DrawLists lists) {
    this.lists = lists;
  }

  @GetMapping("/staff/impact/{programme}/draw/lists/{list}")
  String show(@PathVariable String programme, @PathVariable UUID list, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("programme", programme);
    model.addAttribute("list", lists.get(list));
    model.addAttribute("replay", lists.replay(list));
    return "impact/drawList";
  }

  @PostMapping("/staff/impact/{programme}/draw/lists/{list}/opening")
  @Allowed({Role.MANAGER, Role.ADMINISTRATOR})
  String open(
      @PathVariable String programme, @PathVariable UUID list, Form form, Model model, RedirectAttributes redirect) {
    String reason = form.required("reason", "impact.staff.draw.reason.missing");
    if (!form.valid()) {
      return show(programme, list, form, model);
    }
    lists.open(list, reason);
    Notice.done("impact.staff.draw.opened").after(redirect);
    return "redirect:/staff/impact/" + programme + "/draw/lists/" + list;
  }

  /** What the command asks for: places and strata, without arms. */
  @GetMapping("/staff/impact/{programme}/draw/lists/{list}/order.csv")
  ResponseEntity<byte[]> order(@PathVariable String programme, @PathVariable UUID list) {
    return file("order.csv", lists.places(list, false), List.of("place", "stratum"));
  }

  @GetMapping("/staff/impact/{programme}/draw/lists/{list}/list.csv")
  ResponseEntity<byte[]> list(@PathVariable String programme, @PathVariable UUID list) {
    return file("list.csv", lists.places(list, true), List.of("place", "stratum", "arm"));
  }

  private static ResponseEntity<byte[]> file(String name, List<Place> places, List<String> columns) {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Place place : places) {
      text.append(place.number()).append(',').append(place.stratum());
      text.append(place.arm() == null ? "" : "," + place.arm()).append('\n');
    }
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
