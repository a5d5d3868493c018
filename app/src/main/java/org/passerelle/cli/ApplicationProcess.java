package org.passerelle.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.passerelle.Passerelle;
import org.passerelle.StartNotice;
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

  /** Returns when the application answers. */
  static ApplicationProcess start(Installation installation) throws IOException {
    Map<String, Object> properties = installation.properties();
    SpringApplication application = new SpringApplication(Passerelle.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", properties)));
    // Before the context exists, the logging already asks where to write.
    System.setProperty("logging.file.name", installation.data().resolve("log").resolve("passerelle.log").toString());
    System.setProperty("logging.threshold.console", "OFF");
    return new ApplicationProcess(application.run());
  }

  List<String> notices() {
    return context.getBeanProvider(StartNotice.class).orderedStream().flatMap(notice -> notice.lines().stream()).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
