package org.passerelle.oversight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.oversight.RuleVersion;
import org.passerelle.oversight.Shadows;

/**
 * A version as its pages show it.
 *
 * @param settings in words, one line each
 * @param level of impact, I to IV; {@code null} while it was not assessed
 */
public record ShownVersion(RuleVersion version, List<String> settings, Shadows.Run run, @Nullable String level) {}
