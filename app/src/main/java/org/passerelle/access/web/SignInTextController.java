package org.passerelle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.passerelle.access.Account;
import org.passerelle.access.Arrival;
import org.passerelle.access.Limits;
import org.passerelle.access.Limits.Limit;
import org.passerelle.access.Open;
import org.passerelle.access.SecurityLog;
import org.passerelle.access.TextCodes;
import org.passerelle.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A code in a text message, for people who have a phone and no mailbox. */
@Controller
@Open("people come here to sign in")
class SignInTextController {
  private static final String ASK = "access/textMessage";
  private static final String SENT = "access/textMessageSent";

  private final TextCodes codes;
  private final Arrival arrival;
  private final Limits limits;

  SignInTextController(TextCodes codes, Arrival arrival, Limits limits) {
    this.codes = codes;
    this.arrival = arrival;
    this.limits = limits;
  }

  @GetMapping("/sign-in/text")
  String ask(Form form, Model model) {
    model.addAttribute("form", form);
    return ASK;
  }

  @PostMapping("/sign-in/text")
  String send(Form form, Model model, HttpServletRequest request) {
    String phone = form.required("phone", "access.error.phone");
    if (form.valid() && phone.chars().filter(Character::isDigit).count() < 6) {
      form.error("phone", "access.error.phone");
    }
    model.addAttribute("form", form);
    if (!form.valid()) {
      return ASK;
    }
    limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
    limits.spend(Limit.MESSAGES_TO_ACCOUNT, digits(phone));
    codes.send(phone);
    return SENT;
  }

  @PostMapping("/sign-in/text/code")
  String enter(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
    String phone = form.value("phone");
    String code = form.required("code", "access.error.code");
    if (form.valid()) {
      limits.spend(Limit.SIGN_IN_FROM_ADDRESS, request);
      limits.spend(Limit.SIGN_IN_TO_ACCOUNT, digits(phone));
      Optional<Account> account = codes.redeem(phone, code);
      if (account.isPresent()) {
        return "redirect:" + arrival.of(account.get(), false, "text", request, response);
      }
      SecurityLog.failed("text", request);
      form.error("code", "access.error.code-unknown");
    }
    model.addAttribute("form", form);
    return SENT;
  }

  /** One count for all spellings of a number: the last nine digits, without trunk zero and country. */
  private static String digits(String phone) {
    String digits = phone.replaceAll("\\D", "");
    return digits.substring(Math.max(0, digits.length() - 9));
  }
}
