package org.passerelle.employers.web;

import java.util.List;
import org.passerelle.pages.Choice;
import org.passerelle.pages.Page;
import org.passerelle.programmes.blueprint.Stage;

/** Which papers can be ticked as seen when work begins at a stage. */
public final class StagePapersChoice {
  private StagePapersChoice() {}

  public static List<Choice> of(Page page, Stage.Placement stage) {
    return page.choices(stage.papers(), Enum::name, paper -> page.textOf("employers.check.", paper));
  }
}
