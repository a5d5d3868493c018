package org.passerelle.intake.web;

import java.util.Map;
import java.util.Objects;
import org.passerelle.access.Open;
import org.passerelle.intake.AppointmentLinks;
import org.passerelle.scope.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
@RequestMapping("/l/appointments/{token}")
@Open("whoever holds the link from our message")
class LinkedAppointmentsController extends AppointmentRoutes {
  private final AppointmentLinks links;

  LinkedAppointmentsController(OwnAppointments own, AppointmentLinks links) {
    super(own);
    this.links = links;
  }

  @Override
  Desk desk(Map<String, String> path) {
    String token = Objects.requireNonNull(path.get("token"));
    Scope scope = links.open(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    return new Desk("/l/appointments/" + token, scope, Objects.requireNonNull(scope.person()));
  }
}
