package org.passerelle.intake.web;

import java.util.UUID;
import org.passerelle.scope.Scope;

/**
 * Where somebody stands who looks at their appointments: their own pages, or a link from a message.
 *
 * @param path under which the pages lie here
 */
public record Desk(String path, Scope scope, UUID person) {}
