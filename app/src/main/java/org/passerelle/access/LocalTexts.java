package org.passerelle.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.springframework.stereotype.Component;

/** Texts for what is read away from the pages: in the reader's language, with times as a network's clocks show them. */
@Component
public class LocalTexts {
  private final Networks networks;
  private final Clock clock;

  LocalTexts(Networks networks, Clock clock) {
    this.networks = networks;
    this.clock = clock;
  }

  /** In the running scope's network. @param tag of the reader's language; English where it is unknown or not spoken here */
  public Texts in(@Nullable String tag) {
    return in(tag, networks.current());
  }

  public Texts in(@Nullable String tag, Network network) {
    Language language = tag == null ? Language.ENGLISH : Language.ofTag(tag).orElse(Language.ENGLISH);
    return new Texts(language, new Formats(language, network.zone(), clock));
  }
}
