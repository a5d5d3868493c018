package org.passerelle.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.messages.NewMessage.Channel;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages leave through real connections: SMTP to a mail server, HTTP to a gateway for texts. */
@ProductTest
class SendingTest {
  @Autowired TestHouse house;
  @Autowired Networks networks;
  @Autowired Outbox outbox;
  @Autowired OutboxLog log;
  @Autowired JdbcClient jdbc;
  @Autowired InScope inScope;
  @Autowired JsonMapper json;

  private final MovableClock clock = new MovableClock();
  private GreenMail server;
  private int port;
  private Network network;

  @BeforeEach
  void aMailServerListens() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    listen();
    network = house.found("Sending").network();
    clock.moveTo(Instant.now().plusSeconds(60));
  }

  @AfterEach
  void theServerStops() {
    if (server.isRunning()) {
      server.stop();
    }
  }

  private void listen() {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  @Test
  void aMailArrivesOnceWithItsCalendarFileUnderTheIdOfItsMessage() throws Exception {
    Instant start = Instant.parse("2026-12-01T09:00:00Z");
    String file =
        Calendars.file(
            new Calendars.Event(UUID.randomUUID(), 0, "مقابلة", start, start.plusSeconds(3600), "Room 2", null, false), start);
    UUID id = put(mail("Rendez-vous à 10 h").withCalendar(file));
    assertThat(send()).isEqualTo(1);
    assertThat(send()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(1);
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getMessageID()).isEqualTo("<" + id + "@passerelle>");
    assertThat(mail.getSubject()).isEqualTo("Rendez-vous à 10 h");
    assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    var calendar = parts.getBodyPart(parts.getCount() - 1);
    assertThat(calendar.getContentType()).startsWith("text/calendar");
    assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("مقابلة");
    assertThat(states()).containsExactly(OutboxState.SENT);
  }

  @Test
  void aMailThatTheServerDoesNotTakeIsTriedAgainLaterAndGivenUpAtLast() {
    put(mail("Later"));
    server.stop();
    assertThat(send()).isZero();
    assertThat(states()).containsExactly(OutboxState.FAILED);
    listen();
    assertThat(send()).as("not at once").isZero();
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
    assertThat(send()).isEqualTo(1);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(states()).containsExactly(OutboxState.SENT);
    server.stop();
    UUID lost = put(mail("Never"));
    for (int i = 0; i < 10; i++) {
      send();
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
    }
    assertThat(attempts(lost)).hasSize(8).last().extracting(OutboxLog.Attempt::result).isEqualTo(OutboxState.GIVEN_UP);
  }

  @Test
  void aCrashAfterTheHandOverSendsTheSameMailUnderTheSameIdSoThatServersKnowItAgain() throws Exception {
    UUID id = put(mail("Twice"));
    assertThatThrownBy(() -> inScope.call(system(), this::sendAndCrash)).hasMessage("power cut");
    assertThat(states()).containsExactly(OutboxState.WAITING);
    assertThat(send()).isEqualTo(1);
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID()).contains(id.toString());
    assertThat(send()).isZero();
  }

  @Test
  void aMessageWhoseDeedFailedIsNeverSent() {
    assertThatThrownBy(
            () ->
                inScope.call(
                    system(),
                    () -> {
                      outbox.put(mail("Undone"));
                      throw new IllegalStateException("the deed failed");
                    }))
        .hasMessage("the deed failed");
    assertThat(send()).isZero();
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void nothingLeavesADemo() {
    network = networks.found("demo-" + UUID.randomUUID().toString().substring(0, 8), "Demo", Network.Kind.DEMO, ZoneId.of("Europe/Brussels"), "en", "BE");
    put(mail("Invented"));
    assertThat(send()).isZero();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(states()).containsExactly(OutboxState.KEPT);
  }

  @Test
  void aTextGoesToTheGatewayWithItsIdAndIsTriedAgainWhenThatIsDown() throws Exception {
    var bodies = new CopyOnWriteArrayList<String>();
    var answer = new AtomicInteger(503);
    HttpServer gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    gateway.createContext(
        "/send",
        exchange -> {
          bodies.add(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer.get(), -1);
          exchange.close();
        });
    gateway.start();
    try {
      String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + "/send";
      OutboxSender sender = sender(new TextCarrier(url, "secret", json));
      UUID id =
          put(new NewMessage(Channel.TEXT, "+32470123456", "uk", "", "Ваш код", "test.text", null, null, null, null, null));
      assertThat(send(sender)).isZero();
      answer.set(202);
      clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
      assertThat(send(sender)).isEqualTo(1);
      assertThat(bodies).hasSize(2).allMatch(body -> body.startsWith("Bearer secret{"));
      assertThat(bodies.getLast()).contains(id.toString(), "+32470123456", "Ваш код");
    } finally {
      gateway.stop(0);
    }
  }

  private @Nullable Object sendAndCrash() {
    sender(mailCarrier()).sendDue();
    throw new IllegalStateException("power cut");
  }

  @Test
  void whereTlsIsInsistedOnAServerWithoutItGetsNothing() {
    UUID id = put(mail("In the clear"));
    assertThat(send(sender(mailCarrier(MailServer.StartTls.REQUIRED)))).isZero();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(attempts(id).getFirst().detail()).contains("STARTTLS");
  }

  @Test
  void aMailIsNotHandedOverTwiceWhenTheDatabaseGoesAwayInBetween() {
    put(mail("Once"));
    List<UUID> handed = new ArrayList<>();
    OutboxSender sender = sender(new CarrierThatLosesTheDatabase(handed));
    assertThatThrownBy(() -> send(sender)).isInstanceOf(RuntimeException.class);
    assertThat(send(sender)).isEqualTo(1);
    assertThat(handed).hasSize(1);
    assertThat(states()).containsExactly(OutboxState.SENT);
  }

  /** Takes a message and then breaks the connection on which that would be kept. */
  private final class CarrierThatLosesTheDatabase implements Carrier {
    private final List<UUID> handed;

    CarrierThatLosesTheDatabase(List<UUID> handed) {
      this.handed = handed;
    }

    @Override
    public NewMessage.Channel channel() {
      return NewMessage.Channel.MAIL;
    }

    @Override
    public boolean isSetUp() {
      return true;
    }

    @Override
    public void send(OutboxSender.Waiting message) {
      handed.add(message.id());
      Thread.ofPlatform().start(() -> jdbc.sql(
              "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and query like '%outbox_%' and pid <> pg_backend_pid()")
          .query(Boolean.class).list());
      try {
        Thread.sleep(2_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private int send() {
    return send(sender(mailCarrier()));
  }

  private int send(OutboxSender sender) {
    return system().call(sender::sendDue);
  }

  private OutboxSender sender(Carrier carrier) {
    return new OutboxSender(jdbc, inScope, List.of(carrier), clock);
  }

  private MailCarrier mailCarrier() {
    return mailCarrier(MailServer.StartTls.OFFERED);
  }

  private MailCarrier mailCarrier(MailServer.StartTls startTls) {
    return new MailCarrier(new MailServer("127.0.0.1", port, "", "", "passerelle@welcome.example", startTls));
  }

  private static NewMessage mail(String subject) {
    return NewMessage.mail("amina@example.org", "fr", subject, "Bonjour Amina", "test.mail", null, null);
  }

  private UUID put(NewMessage message) {
    return inScope.call(system(), () -> outbox.put(message));
  }

  private Scope system() {
    return Scope.system(network.id());
  }

  private List<OutboxState> states() {
    return inScope.call(administrator(), () -> log.page(null, 0, 10)).stream().map(OutboxLog.Line::state).toList();
  }

  private List<OutboxLog.Attempt> attempts(UUID id) {
    return inScope.call(administrator(), () -> log.read(id)).attempts();
  }

  private Scope administrator() {
    return new Scope(network.id(), Reach.NETWORK, Set.of(), null, UUID.randomUUID(), Set.of(Role.ADMINISTRATOR));
  }
}
