package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

class SecurityLogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Level usual;

  @BeforeEach
  void listen() {
    usual = logger.getLevel();
    logger.setLevel(Level.INFO);
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
    logger.setLevel(usual);
  }

  @Test
  void aRefusalIsNotedByItsRouteAndNotByTheSecretInItsAddress() throws Exception {
    new Refusals().notFound(request("/l/meeting/a-secret", "/l/meeting/{token}"), new MockHttpServletResponse());
    assertThat(line()).contains("refused 404 GET /l/meeting/{token} account -").doesNotContain("a-secret", "10.1.2.3");
  }

  @Test
  void aRefusalSaysWhichAccountAsked() {
    UUID account = UUID.randomUUID();
    new Scope(UUID.randomUUID(), Reach.NETWORK, Set.of(), null, account, Set.of(Role.TRAINER))
        .run(() -> SecurityLog.refused(403, request("/staff/settings", "/staff/settings")));
    assertThat(line()).contains("refused 403 GET /staff/settings account " + account);
  }

  @Test
  void signInsThatFailFromOneAddressCarryTheSameMark() {
    SecurityLog.failed("password", request("/sign-in/staff", "/sign-in/staff"));
    SecurityLog.failed("totp", request("/sign-in/staff/code", "/sign-in/staff/code"));
    List<String> marks = lines.list.stream().map(one -> one.getFormattedMessage().replaceAll(".* from ", "")).distinct().toList();
    assertThat(marks).hasSize(1);
    assertThat(marks.getFirst()).doesNotContain("10.1.2.3").hasSize(10);
  }

  private String line() {
    assertThat(lines.list).hasSize(1);
    return lines.list.getFirst().getFormattedMessage();
  }

  private static MockHttpServletRequest request(String path, String route) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setRemoteAddr("10.1.2.3");
    request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
    return request;
  }
}
