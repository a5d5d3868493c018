package org.passerelle.outbox;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Allowed;
import org.passerelle.access.Networks;
import org.passerelle.messages.OutboxLog;
import org.passerelle.messages.OutboxLog.Letter;
import org.passerelle.messages.OutboxState;
import org.passerelle.pages.Form;
import org.passerelle.pages.Slice;
import org.passerelle.scope.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class OutboxController {
  private static final int PAGE = 50;
  private final OutboxLog log;
  private final Networks networks;

  OutboxController(OutboxLog log, Networks networks) {
    this.log = log;
    this.networks = networks;
  }

  @GetMapping("/staff/outbox")
  @Allowed({Role.ADMINISTRATOR, Role.MANAGER})
  String list(Form form, Model model) {
    OutboxState state = state(form.value("state"));
    Slice slice = new Slice(form.whole("page", 1, 100_000).orElse(1), PAGE, log.count(state));
    model.addAttribute("form", form);
    model.addAttribute("slice", slice);
    model.addAttribute("messages", log.page(state, slice.offset(), PAGE));
    return "messages/outbox";
  }

  @GetMapping("/staff/outbox/{id}")
  @Allowed(Role.ADMINISTRATOR)
  String show(@PathVariable UUID id, Model model) {
    Letter letter = Discretion.of(log.read(id), networks.current());
    model.addAttribute("letter", letter);
    model.addAttribute("hidden", letter.body().contains(Discretion.HIDDEN));
    return "messages/letter";
  }

  private static @Nullable OutboxState state(String typed) {
    return Arrays.stream(OutboxState.values()).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
  }
}
