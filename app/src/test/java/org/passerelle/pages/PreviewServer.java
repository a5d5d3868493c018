package org.passerelle.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Serves rendered templates and the static files as the product does, without the product. */
final class PreviewServer implements AutoCloseable {
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "svg", "image/svg+xml", "js", "text/javascript", "woff2", "font/woff2");

  private final HttpServer server;
  private static final Pattern FONT = Pattern.compile("url\\(\"" + Assets.FONTS + "([a-z0-9-]+)\\.woff2\"\\)");

  private final Map<String, String> pages = new ConcurrentHashMap<>();

  PreviewServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void show(String path, String html) {
    pages.put(path, html);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().set("Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'");
    if (path.startsWith(Assets.ROOT)) {
      String file = path.replaceFirst("-[0-9a-f]{32}\\.", ".");
      try (var stream = PreviewServer.class.getResourceAsStream("/static" + file)) {
        byte[] body = stream == null ? new byte[0] : stream.readAllBytes();
        send(exchange, stream == null ? 404 : 200, TYPES.get(file.substring(file.lastIndexOf('.') + 1)),
            file.endsWith(".css") ? withVersions(new String(body, StandardCharsets.UTF_8)) : body);
      }
    } else {
      String html = pages.get(path);
      send(exchange, html == null ? 404 : 200, "text/html;charset=UTF-8",
          (html == null ? "" : html).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Names typefaces as the product's own server does. */
  private static byte[] withVersions(String css) {
    return FONT.matcher(css)
        .replaceAll(font -> "url(\"" + new Assets().font(font.group(1)) + "\")")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    byte[] sent = body;
    if (!type.startsWith("font/")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      var zipped = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(zipped)) {
        gzip.write(body);
      }
      sent = zipped.toByteArray();
    }
    exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
    try (var out = exchange.getResponseBody()) {
      out.write(sent);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
