package org.passerelle.access.web;

import org.passerelle.access.Allowed;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Allowed(Role.ADMINISTRATOR)
class SettingsController {

  @GetMapping("/staff/settings")
  String overview() {
    return "access/settings";
  }
}
