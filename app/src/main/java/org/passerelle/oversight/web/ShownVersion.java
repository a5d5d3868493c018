package org.passerelle.oversight.web;

import java.util.List;
import java.util.Optional;
import org.passerelle.oversight.Assessment;
import org.passerelle.oversight.RuleVersion;
import org.passerelle.oversight.Shadows;

/** A version as its pages show it. @param settings in words, one line each */
public record ShownVersion(
    RuleVersion version, List<String> settings, Shadows.Run run, Optional<Assessment> assessment) {}
