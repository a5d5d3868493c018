package org.passerelle.employers.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.employers.WatchedDays;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.selection.StageLinks;
import org.springframework.stereotype.Component;

/** Leads from an assessment stage to the companies that watch it. */
@Component
class DayLinks implements StageLinks {
  @Override
  public List<StageLink> of(UUID edition, String role, Stage stage, Page page) {
    boolean invites =
        Scope.current().has(Role.ADVISER) || Scope.current().has(Role.MANAGER) || Scope.current().has(Role.ADMINISTRATOR);
    return invites && WatchedDays.isWatchedByCompanies(stage)
        ? List.of(
            new StageLink(page.text("employers.staff.days.title"), WatchedDaysController.path(edition, role, stage.key())))
        : List.of();
  }
}
