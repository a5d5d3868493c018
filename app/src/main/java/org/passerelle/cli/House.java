package org.passerelle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.Passerelle;
import org.passerelle.access.Network;
import org.passerelle.access.Networks;
import org.passerelle.access.Operators;
import org.passerelle.scope.Scope;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The product's parts for one command: a second node on the same database, without jobs, reached by nobody. Closing it
 * closes the database too, unless a running product has it open.
 */
public final class House implements AutoCloseable {
  private final OpenDatabase database;
  private final ConfigurableApplicationContext context;

  private House(OpenDatabase database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /** Opens the installation of {@code --data}, which must be there. */
  static House open(Options options) throws Exception {
    requireInstallation(options);
    return over(OpenDatabase.of(options.data()), options.data());
  }

  /** @throws BadInput when nothing was ever installed in {@code --data} */
  static void requireInstallation(Options options) {
    if (System.getenv("PASSERELLE_DB_URL") == null && !Files.isDirectory(options.data().resolve("postgres"))) {
      throw new BadInput("There is no installation in %s; name its directory with --data.".formatted(options.data()));
    }
  }

  /** Opens {@code --data}, made where it is missing; refused while a product runs on it. */
  static House openUnused(Options options) throws Exception {
    Path data = options.madeData();
    if (RunningProduct.in(data).isPresent()) {
      throw new BadInput("A product runs on %s; stop it, or name another directory with --data.".formatted(data));
    }
    return over(OpenDatabase.unused(data), data);
  }

  private static House over(OpenDatabase database, Path data) throws IOException {
    Map<String, Object> properties = new HashMap<>(new Installation(database.access(), data, 0, false).properties());
    properties.put("passerelle.jobs.enabled", "false");
    properties.put("server.address", "127.0.0.1");
    properties.put("spring.main.log-startup-info", "false");
    System.setProperty("logging.file.name", data.resolve("log").resolve("command.log").toString());
    System.setProperty("logging.threshold.console", "OFF");
    SpringApplication application = new SpringApplication(Passerelle.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(
        context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", properties)));
    return new House(database, application.run());
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The network of {@code --network}, or the only one there is. */
  Network network(Options options) {
    List<Network> all = part(Networks.class).all();
    String names = String.join(", ", all.stream().map(Network::slug).toList());
    return options
        .value("network")
        .map(
            slug ->
                all.stream()
                    .filter(network -> network.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(
                        () -> new BadInput("There is no network %s; there is: %s.".formatted(slug, names))))
        .orElseGet(
            () -> {
              if (all.size() != 1) {
                throw new BadInput(
                    all.isEmpty()
                        ? "There is no network yet; found one in the product first."
                        : "There are several networks; choose one with --network: %s.".formatted(names));
              }
              return all.getFirst();
            });
  }

  /** The operator who gives a command, as the audit will name them; that they gave it is noted. */
  Scope operator(Network network, Options options, String command) {
    return part(Operators.class).scope(network, Operator.of(options).name(), command);
  }

  @Override
  public void close() throws Exception {
    context.close();
    database.close();
  }
}
