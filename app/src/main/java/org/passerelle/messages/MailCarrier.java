package org.passerelle.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Speaks SMTP with the server of the setting {@code passerelle.mail.host}. With {@code passerelle.mail.starttls=required}
 * a server that offers no TLS, or shows a certificate that is not its own, gets no message; else TLS is used where it is
 * offered.
 */
@Component
final class MailCarrier implements Carrier {
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final String from;
  private final String host;

  MailCarrier(
      @Value("${passerelle.mail.host:}") String host,
      @Value("${passerelle.mail.port:587}") int port,
      @Value("${passerelle.mail.user:}") String user,
      @Value("${passerelle.mail.password:}") String password,
      @Value("${passerelle.mail.from:passerelle@localhost}") String from,
      @Value("${passerelle.mail.starttls:offered}") StartTls startTls) {
    this.host = host;
    this.from = from;
    sender.setHost(host);
    sender.setPort(port);
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(password);
      sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
    }
    sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
    sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "" + (startTls == StartTls.REQUIRED));
    sender.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "true");
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "10000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "20000");
    sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "20000");
  }

  enum StartTls {
    OFFERED,
    REQUIRED
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
