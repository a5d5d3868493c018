package org.passerelle.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.Passerelle;
import org.passerelle.StartNotice;
import org.passerelle.database.DatabaseAccess;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The application within this process. The only class of this package that knows Spring. */
final class ApplicationProcess implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private ApplicationProcess(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Returns when the application answers.
   *
   * @param port 0 for any that is free
   */
  static ApplicationProcess start(DatabaseAccess database, Path data, int port, boolean demo) {
    SpringApplication application = new SpringApplication(Passerelle.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command", properties(database, data, port, demo))));
    // Before the context exists, the logging already asks where to write.
    System.setProperty("logging.file.name", data.resolve("log").resolve("passerelle.log").toString());
    System.setProperty("logging.threshold.console", "OFF");
    return new ApplicationProcess(application.run());
  }

  private static Map<String, Object> properties(DatabaseAccess database, Path data, int port, boolean demo) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("passerelle.database.url", database.url());
    properties.put("passerelle.database.owner-user", database.ownerUser());
    properties.put("passerelle.database.owner-password", database.ownerPassword());
    properties.put("passerelle.database.app-user", database.appUser());
    properties.put("passerelle.database.app-password", database.appPassword());
    properties.put("passerelle.data", data.toString());
    properties.put("passerelle.demo", demo);
    properties.put("server.port", port);
    return properties;
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  List<String> notices() {
    return context.getBeanProvider(StartNotice.class).orderedStream().flatMap(notice -> notice.lines().stream()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
