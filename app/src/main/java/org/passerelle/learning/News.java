package org.passerelle.learning;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells learners what happened while they were away. */
@Component
class News {
  private static final String OWN_PAGE = "/me/learning";
  private final RunRepository runs;
  private final CertificateRepository certificates;
  private final LearningPost post;

  News(RunRepository runs, CertificateRepository certificates, LearningPost post) {
    this.runs = runs;
    this.certificates = certificates;
    this.post = post;
  }

  @EventListener
  void tellThatAPlaceBecameFree(MovedUp moved) {
    runs.find(moved.run()).ifPresent(
        run -> post.write(moved.person(), "learning.mail.moved-up.", OWN_PAGE, texts -> List.of("course", run.title())));
  }

  @EventListener
  void tellThatACertificateWasTakenBack(CertificateWithdrawn withdrawn) {
    certificates.find(withdrawn.certificate()).ifPresent(
        one -> post.write(one.person(), "learning.mail.withdrawn.", OWN_PAGE, texts -> List.of("title", one.title())));
  }
}
