package org.passerelle.operations;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Notes whether a request was made on this machine itself, before the server takes a proxy's word for where it came
 * from: a forwarded address is the word of whoever sent the header.
 */
final class NeighbourValve extends ValveBase {
  private static final String MARK = NeighbourValve.class.getName();

  NeighbourValve() {
    super(true);
  }

  static boolean comesFromThisMachine(ServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(MARK));
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    boolean forwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    request.setAttribute(MARK, !forwarded && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress());
    getNext().invoke(request, response);
  }

  /** Comes before the server's own valve for proxies. */
  @Component
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class First implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
      factory.addEngineValves(new NeighbourValve());
    }
  }
}
