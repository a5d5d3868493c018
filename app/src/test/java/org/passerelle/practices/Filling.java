package org.passerelle.practices;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Fills in whatever a form asks, as somebody would who has an answer to everything, and sends it. */
final class Filling {
  private static final String SCRIPT =
      """
      ([selector, given, today]) => {
        const form = document.querySelector(selector);
        if (!form) return false;
        const chosen = new Set();
        const parts = {day: today[2], month: today[1], year: today[0]};
        for (const e of form.elements) {
          if (!e.name || e.type === 'hidden' || e.type === 'submit' || e.tagName === 'BUTTON' || e.tagName === 'FIELDSET') continue;
          const told = given[e.name];
          const date = e.name.match(/^(.+)-(day|month|year)$/);
          if (date && form.elements[date[1] + '-year']) {
            const typed = given[date[1]] === undefined ? null : given[date[1]].split('-');
            if (typed) { e.value = typed.length < 3 ? '' : typed[{year: 0, month: 1, day: 2}[date[2]]]; }
            else if (!e.value) e.value = parts[date[2]];
          } else if (e.type === 'radio') {
            if (told !== undefined ? e.value === told : !chosen.has(e.name)) { e.checked = true; chosen.add(e.name); }
          } else if (e.type === 'checkbox') {
            e.checked = told === undefined ? true : told.split(' ').includes(e.value);
          } else if (e.tagName === 'SELECT') {
            if (told !== undefined) e.value = told;
            else if (!e.value && !/-\\d+(-level)?$/.test(e.name)) e.value = [...e.options].map(o => o.value).find(v => v) || '';
          } else if (e.type === 'file') {
            continue;
          } else if (told !== undefined) {
            e.value = told;
          } else if (!e.value && !/-\\d+$/.test(e.name)) {
            e.value = e.type === 'tel' ? '+32 470 12 34 56' : e.type === 'email' ? 'walker@practices.example'
              : e.type === 'url' ? 'https://meet.example/room' : e.inputMode === 'numeric' ? '3' : 'As agreed together';
          }
        }
        return true;
      }
      """;

  private Filling() {}

  /** @param given answers by the name of the field; of a date {@code 2026-06-30}, or nothing for none */
  static void fill(Page page, String form, Map<String, String> given, LocalDate today) {
    page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    Object found =
        page.evaluate(
            SCRIPT, List.of(form, given, List.of(today.getYear(), today.getMonthValue(), today.getDayOfMonth())));
    if (!Boolean.TRUE.equals(found)) {
      throw new AssertionError("No form " + form + " on " + page.url() + ": " + page.locator("main").innerText());
    }
  }

  /** Fills the form and presses its first button. Fails with what the page says when it is refused. */
  static void send(Page page, String form, Map<String, String> given, LocalDate today) {
    fill(page, form, given, today);
    press(page, form + " button[type=submit] >> nth=0");
  }

  static void press(Page page, String button) {
    page.locator(button).click();
    if (page.locator(".error-summary").count() > 0) {
      throw new AssertionError(page.url() + ": " + page.locator(".error-summary").innerText());
    }
  }
}
