package org.passerelle.intake.web;

import java.util.Map;
import org.passerelle.access.Allowed;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/me/appointments")
@Allowed(Role.PARTICIPANT)
class MyAppointmentsController extends AppointmentRoutes {
  MyAppointmentsController(OwnAppointments own) {
    super(own);
  }

  @Override
  Desk desk(Map<String, String> path) {
    Scope scope = Scope.current();
    if (scope.person() == null) {
      throw new NotAllowed();
    }
    return new Desk("/me/appointments", scope, scope.person());
  }
}
