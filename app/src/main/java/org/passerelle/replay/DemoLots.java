package org.passerelle.replay;

import org.passerelle.programmes.blueprint.Blueprints;

/**
 * An edition with fewer places than people who fit: lots decide who begins now. The file is the shipped one with a stage
 * more, as somebody would write it in the product.
 */
final class DemoLots {
  private static final String BEFORE = "      preparation:\n";
  private static final String STAGE =
      """
            draw:
              kind: randomisation
              names: {en: Drawing lots, fr: Tirage au sort, nl: Loting, de: Los, uk: Жеребкування, ar: القرعة}
              who: lot
              control-share: 0.4
              strata: [gender]
              control:
                en: The help that the employment office gives everybody, and a place in a year.
                fr: L'aide que le service de l'emploi donne à chacun, et une place dans un an.
                nl: De hulp die de arbeidsbemiddeling iedereen geeft, en een plaats over een jaar.
                de: Die Hilfe, die das Arbeitsamt allen gibt, und ein Platz in einem Jahr.
                uk: Допомога, яку служба зайнятості надає всім, і місце за рік.
                ar: المساعدة التي يقدمها مكتب العمل للجميع، ومكان بعد سنة.
      """;

  private DemoLots() {}

  static Blueprints.Loaded blueprint() {
    String shipped = Blueprints.shipped("duo").orElseThrow().text();
    int place = shipped.indexOf(BEFORE);
    String written = shipped.substring(0, place) + STAGE + shipped.substring(place);
    return switch (Blueprints.loadText("duo with lots", written)) {
      case Blueprints.Loaded loaded -> loaded;
      case Blueprints.Refused refused -> throw new IllegalStateException(refused.problems().toString());
    };
  }
}
