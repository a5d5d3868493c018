package org.passerelle.messages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes our mail.
 *
 * @param host empty while there is none
 * @param user empty where the server asks for no sign-in
 */
@ConfigurationProperties("passerelle.mail")
record MailServer(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("passerelle@localhost") String from,
    @DefaultValue("offered") StartTls starttls) {

  enum StartTls {
    OFFERED,
    REQUIRED
  }
}
