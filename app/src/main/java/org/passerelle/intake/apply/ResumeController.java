package org.passerelle.intake.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.access.Limits;
import org.passerelle.access.Networks;
import org.passerelle.access.Open;
import org.passerelle.intake.apply.DraftInBrowser.Opened;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes on with an application, by the code that its pages show or by the link in a mail; or leaves it for now. */
@Controller
@Open("whoever holds the link or the code of an application")
class ResumeController {
  private final Drafts drafts;
  private final DraftKeys keys;
  private final DraftInBrowser inBrowser;
  private final Networks networks;
  private final Limits limits;

  ResumeController(Drafts drafts, DraftKeys keys, DraftInBrowser inBrowser, Networks networks, Limits limits) {
    this.drafts = drafts;
    this.keys = keys;
    this.inBrowser = inBrowser;
    this.networks = networks;
    this.limits = limits;
  }

  @GetMapping("/n/{network}/resume")
  String ask(Form form, Model model) {
    return show(form, model);
  }

  @PostMapping("/n/{network}/resume")
  String open(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    limits.spend(Limits.Limit.SIGN_IN_FROM_ADDRESS, request);
    String code = form.required("code", "intake.resume.missing");
    Optional<Draft> draft = code.isEmpty() ? Optional.empty() : drafts.withCode(code);
    if (form.valid() && draft.isEmpty()) {
      form.error("code", "intake.resume.unknown");
    }
    return draft.map(found -> goOn(found, response)).orElseGet(() -> show(form, model));
  }

  @GetMapping("/n/{network}/resume/{token}")
  String follow(
      @PathVariable String network, @PathVariable String token, HttpServletResponse response,
      RedirectAttributes redirect) {
    Optional<Draft> draft = keys.opened(token).flatMap(drafts::find);
    if (draft.isEmpty()) {
      Notice.trouble("intake.resume.expired").after(redirect);
      return "redirect:/n/" + network + "/resume";
    }
    return goOn(draft.get(), response);
  }

  /** Leaves the application for now: on a phone that several people share, the browser forgets it. */
  @PostMapping("/n/{network}/pause")
  String pause(
      @PathVariable String network, HttpServletRequest request, HttpServletResponse response,
      RedirectAttributes redirect) {
    inBrowser.find(request)
        .filter(opened -> !opened.draft().isSent())
        .ifPresent(opened -> Notice.done("intake.resume.paused", "code", opened.code()).after(redirect));
    keys.forgetInBrowser(response);
    return "redirect:/n/" + network + "/resume";
  }

  private String goOn(Draft draft, HttpServletResponse response) {
    keys.keepInBrowser(draft.id(), response);
    Opened opened = inBrowser.opened(draft);
    return "redirect:" + (draft.isSent() ? opened.path("sent") : opened.after(draft.step()));
  }

  private String show(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("network", networks.current());
    return "intake/resume";
  }
}
