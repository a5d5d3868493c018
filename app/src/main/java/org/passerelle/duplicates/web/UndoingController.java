package org.passerelle.duplicates.web;

import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.duplicates.Merges;
import org.passerelle.pages.Notice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parts two merged records again. */
@Controller
@Allowed({Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR})
class UndoingController {
  private final Merges merges;

  UndoingController(Merges merges) {
    this.merges = merges;
  }

  @PostMapping(DuplicatesController.PATH + "/merges/{id}/undoing")
  String undo(@PathVariable UUID id, RedirectAttributes redirect) {
    Notice notice =
        switch (merges.undo(id)) {
          case UNDONE -> Notice.done("duplicates.staff.undone");
          case MERGED_ON -> Notice.trouble("duplicates.staff.undo.merged-on");
          case ELSEWHERE -> Notice.trouble("duplicates.staff.refused.elsewhere");
        };
    notice.after(redirect);
    return "redirect:" + DuplicatesController.PATH;
  }
}
