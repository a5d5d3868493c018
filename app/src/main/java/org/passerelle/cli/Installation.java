package org.passerelle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Secrets;

/**
 * What the application has to know about where it runs. {@code PASSERELLE_URL} says under which address people reach it;
 * {@code PASSERELLE_LINK_KEY} is for several nodes on one database, which must agree on the key that signs links;
 * {@code PASSERELLE_METRICS_TOKEN} opens the figures to a collector elsewhere. Both are made at random otherwise.
 */
record Installation(DatabaseAccess database, Path data, int port, boolean demo) {

  Map<String, Object> properties() throws IOException {
    Map<String, Object> properties = new HashMap<>();
    properties.put("passerelle.database.url", database.url());
    properties.put("passerelle.database.owner-user", database.ownerUser());
    properties.put("passerelle.database.owner-password", database.ownerPassword());
    properties.put("passerelle.database.app-user", database.appUser());
    properties.put("passerelle.database.app-password", database.appPassword());
    properties.put("passerelle.data", data.toString());
    properties.put("passerelle.demo", demo);
    properties.put("passerelle.base-url", environment("PASSERELLE_URL").orElse("http://localhost:" + port));
    properties.put("passerelle.link-key", secret("PASSERELLE_LINK_KEY", "link-key"));
    properties.put("passerelle.metrics-token", secret("PASSERELLE_METRICS_TOKEN", "metrics-token"));
    properties.put("server.port", port);
    return properties;
  }

  private String secret(String variable, String file) throws IOException {
    Optional<String> given = environment(variable);
    return given.isPresent() ? given.get() : Secrets.in(data.resolve("secrets")).get(file);
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
