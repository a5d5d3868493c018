package org.passerelle.desk.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.people.StaffNotes;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class NoteController {
  private static final int LONGEST = 5_000;
  private final StaffNotes notes;
  private final PersonController person;

  NoteController(StaffNotes notes, PersonController person) {
    this.notes = notes;
    this.person = person;
  }

  @PostMapping("/staff/people/{id}/notes")
  String write(@PathVariable UUID id, Form form, Model model, RedirectAttributes redirect) {
    String text = form.required("note", "desk.staff.note.missing");
    if (text.length() > LONGEST) {
      form.error("note", "desk.staff.note.too-long", "most", LONGEST);
    }
    if (!form.valid()) {
      return person.show(id, form, model);
    }
    notes.write(id, text, form.holds("confidential", "yes"));
    Notice.done("desk.staff.note.written").after(redirect);
    return "redirect:/staff/people/" + id;
  }
}
