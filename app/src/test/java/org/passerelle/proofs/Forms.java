package org.passerelle.proofs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that a page offers, as a browser would send them untouched. */
final class Forms {
  private static final Pattern FORM = Pattern.compile("<form[^>]*>.*?</form>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
  private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)[^>]*name=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final Pattern SELECT = Pattern.compile("<select[^>]*name=\"([^\"]+)\".*?</select>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");

  private Forms() {}

  /** Adds the page's POST forms by the address they go to, but those that sign in or out. */
  static void collect(String html, String page, Map<String, Map<String, String>> forms) {
    FORM.matcher(html).results().map(found -> found.group()).forEach(form -> add(form, page, forms));
  }

  private static void add(String form, String page, Map<String, Map<String, String>> forms) {
    Matcher action = ACTION.matcher(form);
    String target = (action.find() && !action.group(1).isEmpty() ? action.group(1) : page).replace("&amp;", "&");
    Map<String, String> fields = new LinkedHashMap<>();
    FIELD.matcher(form).results().forEach(field -> {
      Matcher value = VALUE.matcher(field.group());
      fields.putIfAbsent(field.group(1), value.find() ? value.group(1).replace("&amp;", "&") : "");
    });
    SELECT.matcher(form).results().forEach(select -> {
      Matcher option = OPTION.matcher(select.group());
      if (option.find()) {
        fields.put(select.group(1), option.group(1));
      }
    });
    fields.remove("_csrf");
    fields.remove("in-language");
    if (form.contains("method=\"post\"") && !target.startsWith("/sign-") && !target.startsWith("/account")) {
      forms.putIfAbsent(target, fields);
    }
  }

  /** Something that might be meant, for a field in which nothing stands. */
  static String plausible(String name) {
    if (name.matches(".*(on|day|date|until|end|from)$")) {
      return "2026-06-20";
    }
    if (name.matches(".*(reason|note|text|words).*")) {
      return "because";
    }
    return name.matches(".*(minutes|places|capacity|number).*") ? "2" : "yes";
  }
}
