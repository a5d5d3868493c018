package org.passerelle.learning.web;

import java.util.List;
import java.util.UUID;
import org.passerelle.access.Allowed;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.learning.Certificate;
import org.passerelle.learning.CertificatePdf;
import org.passerelle.learning.Certificates;
import org.passerelle.learning.Presences;
import org.passerelle.pages.Form;
import org.passerelle.pages.Notice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A learner's own courses, hours, tests, competences and certificates, and the code that says "I am here". */
@Controller
@RequestMapping("/me/learning")
@Allowed(Role.PARTICIPANT)
class MyLearningController {
  private final MyLearning learning;
  private final Presences presences;
  private final Papers papers;
  private final InScope inScope;
  private final Journal journal;

  MyLearningController(
      MyLearning learning, Presences presences, Papers papers, InScope inScope, Journal journal) {
    this.learning = learning;
    this.presences = presences;
    this.papers = papers;
    this.inScope = inScope;
    this.journal = journal;
  }

  /** What certificates are printed from. */
  @org.springframework.stereotype.Component
  record Papers(
      Certificates certificates, CertificatePdf pdf, CourseLinks links, Networks networks, LearnerFiles files) {}

  @GetMapping
  String show(Form form, Page page, Model model) {
    UUID person = person();
    model.addAttribute("courses", learning.courses(person, journal.instant()));
    model.addAttribute("joinable", papers.files().joinable(person));
    List<Participation> parts = learning.shown().participations().ofPerson(person);
    model.addAttribute("hours", learning.shown().purposes().hours(person, parts, page.language()));
    model.addAttribute("tests", learning.shown().tests().of(parts, page.language()));
    model.addAttribute("competences", learning.shown().competences().ofPerson(person));
    model.addAttribute("certificates", papers.certificates().ofPerson(person));
    model.addAttribute("form", form);
    return "learning/mine";
  }

  /** The code on the wall: whoever types it while it works was there. */
  @PostMapping("/attendance")
  String here(Form form, Page page, Model model, RedirectAttributes redirect) {
    String code = form.required("code", "learning.here.missing");
    if (!form.valid()) {
      return show(form, page, model);
    }
    UUID person = person();
    Scope system = Scope.system(Scope.current().network());
    switch (inScope.call(system, () -> presences.noteByCode(person, code))) {
      case NOTED -> {
        Notice.done("learning.here.done").after(redirect);
        return "redirect:/me/learning";
      }
      case WRONG_CODE -> form.error("code", "learning.here.wrong");
      case TOO_EARLY -> form.error("code", "learning.here.early");
      case NOT_ENROLLED -> form.error("code", "learning.here.other");
    }
    return show(form, page, model);
  }

  @GetMapping("/attendance")
  String typed(Form form, Page page, Model model) {
    return show(form, page, model);
  }

  @GetMapping("/certificates/{id}")
  ResponseEntity<byte[]> certificate(@PathVariable UUID id, Page page) {
    Certificate certificate = papers.certificates().get(id);
    if (!certificate.person().equals(person()) || certificate.withdrawn()) {
      throw new NotFound("certificate");
    }
    String address = papers.links().address("/n/" + papers.networks().current().slug() + "/certificates");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "attachment; filename=\"certificate-" + certificate.code() + ".pdf\"")
        .body(papers.pdf().of(certificate, page, address));
  }

  private static UUID person() {
    UUID person = Scope.current().person();
    if (person == null) {
      throw new NotAllowed();
    }
    return person;
  }
}
