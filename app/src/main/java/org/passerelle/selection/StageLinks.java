package org.passerelle.selection;

import java.util.List;
import java.util.UUID;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;

/** Pages of another part about a stage of an edition as a whole, led to from the page of that stage. */
public interface StageLinks {
  List<StageLink> of(UUID edition, String role, Stage stage, Page page);

  record StageLink(String label, String path) {}
}
