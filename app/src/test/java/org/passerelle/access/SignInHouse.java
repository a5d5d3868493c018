package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.passerelle.pages.Browsers;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Browsers at the sign-in pages, and the mail and text messages that come from there. */
abstract class SignInHouse {
  @Autowired TestHouse house;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  void look(Page page) {
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  /** The body of the message last written to an account; it is written after the page has answered. */
  String lastMessage(Founded network, Account account) {
    for (int tries = 0; tries < 100; tries++) {
      List<String> bodies =
          house.asSystem(
              network,
              () ->
                  jdbc.sql("select body from outbox_message where account_id = ? order by written_at desc, id desc")
                      .param(account.id())
                      .query(String.class)
                      .list());
      if (!bodies.isEmpty()) {
        return bodies.getFirst();
      }
      sleep();
    }
    throw new AssertionError("no message was written");
  }

  static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  String linkIn(String body) {
    return found(Pattern.compile("http://localhost(/\\S+)"), body).replace("http://localhost", "");
  }

  static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  String base() {
    return "http://localhost:" + port;
  }
}
