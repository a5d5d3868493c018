package org.passerelle.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.passerelle.messages.MailServer.StartTls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Speaks SMTP. Where TLS is required, a server that offers none, or shows a certificate that is not its own, gets no
 * message; else TLS is used where it is offered.
 */
@Component
@EnableConfigurationProperties(MailServer.class)
final class MailCarrier implements Carrier {
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final String from;
  private final String host;

  MailCarrier(MailServer server) {
    this.host = server.host();
    this.from = server.from();
    sender.setHost(host);
    sender.setPort(server.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!server.user().isEmpty()) {
      sender.setUsername(server.user());
      sender.setPassword(server.password());
      sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
    }
    sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
    sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "" + (server.starttls() == StartTls.REQUIRED));
    sender.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "true");
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "10000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "20000");
    sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "20000");
  }

  @Override
  public NewMessage.Channel channel() {
    return NewMessage.Channel.MAIL;
  }

  @Override
  public boolean isSetUp() {
    return !host.isEmpty();
  }

  @Override
  public void send(OutboxSender.Waiting message) {
    try {
      sender.send(mime(message));
    } catch (MailException | MessagingException e) {
      throw new CarrierRefused(String.valueOf(e.getMessage()), e);
    }
  }

  private MimeMessage mime(OutboxSender.Waiting message) throws MessagingException {
    MimeMessage mime = new StableId(sender, "<" + message.id() + "@passerelle>");
    MimeMessageHelper helper =
        new MimeMessageHelper(mime, message.calendar() != null, StandardCharsets.UTF_8.name());
    helper.setFrom(from);
    helper.setTo(message.address());
    helper.setSubject(message.subject());
    helper.setText(message.body());
    mime.setHeader("Content-Language", message.language());
    mime.setHeader("Auto-Submitted", "auto-generated");
    if (message.calendar() != null) {
      helper.addAttachment("calendar.ics", new ByteArrayDataSource(
          message.calendar().getBytes(StandardCharsets.UTF_8), "text/calendar; charset=utf-8; method=PUBLISH"));
    }
    return mime;
  }

  /** Jakarta Mail makes up a new Message-ID when it sends; this one keeps ours. */
  private static final class StableId extends MimeMessage {
    private final String id;

    StableId(JavaMailSenderImpl sender, String id) {
      super(sender.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
