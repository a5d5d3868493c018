package org.passerelle.learning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Form;

/** What is typed wherever a course is opened. */
record NewRunFields(
    int places, @Nullable String cefr, @Nullable String language, @Nullable LocalDate joinBy) {
  static final List<String> LEVELS = List.of("pre-a1", "a1", "a2", "b1", "b2", "c1", "c2");

  /** Where the form has errors, the values mean nothing. */
  static NewRunFields read(Form form) {
    form.required("places", "learning.staff.places.missing");
    OptionalInt places = form.whole("places", 1, 500);
    @Nullable String cefr = form.optional("cefr");
    @Nullable String language = form.optional("language");
    if (language != null && !language.matches("[a-z]{2,3}")) {
      form.error("language", "learning.staff.language.wrong");
    }
    return new NewRunFields(
        places.orElse(1), cefr != null && LEVELS.contains(cefr) ? cefr : null, language, form.date("join-by"));
  }
}
