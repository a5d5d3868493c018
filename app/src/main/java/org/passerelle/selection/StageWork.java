package org.passerelle.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.pages.Form;
import org.passerelle.pages.Page;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;

/** What another part does about somebody at stages of its kinds, on the page that staff has for every stage. */
public interface StageWork {
  boolean takes(Stage stage);

  /** What stands within the form. @param template as a view name */
  record Asked(String template, Map<String, ?> model) {}

  Asked asks(Participation who, Stage stage, Form form, Page page);

  /** @return the key of what to say when it is done; empty where the form says what is wrong */
  Optional<String> take(Participation who, Stage stage, Form form, Page page);

  /** What is known of these people, a line each. */
  Map<UUID, List<String>> evidence(Collection<UUID> participations, Page page);
}
