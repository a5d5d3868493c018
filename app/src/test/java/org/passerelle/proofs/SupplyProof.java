package org.passerelle.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped: listed, licensed as it may be, without a known weakness, and built to the same bytes again. */
class SupplyProof {
  @RegisterExtension static final Proof PROOF = new Proof("supply");
  private static final Map<String, Pattern> FITTING = fitting();
  private static final Pattern LICENCE = Pattern.compile("<license>\\s*(?:<!--[^>]*-->\\s*)?<name>([^<]*)</name>");
  private static List<Component> components;

  @TempDir Path work;

  record Component(String group, String name, String version, Path jar, String sha256, String licence) {
    String key() {
      return group + ":" + name;
    }
  }

  private static Map<String, Pattern> fitting() {
    Map<String, Pattern> fitting = new LinkedHashMap<>();
    fitting.put("Apache-2.0", Pattern.compile("(?i).*apache.*2.*|ASL 2.0"));
    fitting.put("EPL-2.0", Pattern.compile("(?i).*(epl|eclipse public)[^0-9]*2.*"));
    fitting.put("BSD-3-Clause", Pattern.compile("(?i).*(edl|eclipse distribution|bsd.?3|3-clause|new bsd|revised bsd).*"));
    fitting.put("EPL-1.0", Pattern.compile("(?i).*(epl|eclipse public).*"));
    fitting.put("MIT", Pattern.compile("(?i).*\\bMIT(-0)?\\b.*"));
    fitting.put("BSD-2-Clause", Pattern.compile("(?i).*bsd.*"));
    fitting.put("PostgreSQL", Pattern.compile("(?i)postgresql.*"));
    fitting.put("Unicode-3.0", Pattern.compile("(?i).*unicode.*|icu.*"));
    fitting.put("LGPL-2.1-or-later", Pattern.compile("(?i).*(lgpl|lesser general).*"));
    fitting.put("0BSD", Pattern.compile("(?i)0BSD|.*public domain.*|CC0.*"));
    return fitting;
  }

  @BeforeAll
  static void readWhatIsShipped() throws IOException {
    Path list = Path.of("target", "runtime.classpath");
    List<Component> found = new ArrayList<>();
    for (String entry : Files.readString(list).strip().split(":")) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && !jar.toString().contains("passerelle-")) {
        found.add(component(jar));
      }
    }
    components = List.copyOf(found);
  }

  private static Component component(Path jar) throws IOException {
    Path version = jar.getParent();
    Path name = version.getParent();
    Path repository = name.getParent();
    StringBuilder group = new StringBuilder(repository.getFileName().toString());
    for (Path up = repository.getParent(); up != null && !up.getFileName().toString().equals("repository"); up = up.getParent()) {
      group.insert(0, up.getFileName() + ".");
    }
    Path root = repository;
    for (int i = 0; i < group.toString().split("\\.").length; i++) {
      root = root.getParent();
    }
    String licence = licence(root, group.toString(), name.getFileName().toString(), version.getFileName().toString(), 0).orElse("");
    return new Component(
        group.toString(), name.getFileName().toString(), version.getFileName().toString(), jar, sha256(Files.newInputStream(jar)), licence);
  }

  /** What a library's own description says, or that of its parent. */
  private static Optional<String> licence(Path root, String group, String name, String version, int depth) throws IOException {
    Path pom = root.resolve(group.replace('.', '/')).resolve(name).resolve(version).resolve(name + "-" + version + ".pom");
    if (depth > 6 || !Files.exists(pom)) {
      return Optional.empty();
    }
    String text = Files.readString(pom);
    List<String> named = LICENCE.matcher(text).results().map(found -> found.group(1).strip()).toList();
    if (!named.isEmpty()) {
      return Optional.of(String.join(" or ", named));
    }
    int begin = text.indexOf("<parent>");
    if (begin < 0) {
      return Optional.empty();
    }
    String parent = text.substring(begin, text.indexOf("</parent>"));
    return licence(root, element(parent, "groupId"), element(parent, "artifactId"), element(parent, "version"), depth + 1);
  }

  private static String element(String xml, String name) {
    int begin = xml.indexOf("<" + name + ">") + name.length() + 2;
    return xml.substring(begin, xml.indexOf("</" + name + ">")).strip();
  }

  private static String sha256(InputStream content) throws IOException {
    try (content) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsShippedIsListed() throws IOException {
    List<Map<String, Object>> listed = new ArrayList<>();
    for (Component one : components) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("type", "library");
      entry.put("group", one.group());
      entry.put("name", one.name());
      entry.put("version", one.version());
      entry.put("purl", "pkg:maven/" + one.group() + "/" + one.name() + "@" + one.version());
      entry.put("hashes", List.of(Map.of("alg", "SHA-256", "content", one.sha256())));
      entry.put("licenses", List.of(Map.of("license", Map.of("name", one.licence()))));
      listed.add(entry);
    }
    Map<String, Object> bill = new LinkedHashMap<>();
    bill.put("bomFormat", "CycloneDX");
    bill.put("specVersion", "1.6");
    bill.put("version", 1);
    bill.put("metadata", Map.of("component", Map.of("type", "application", "name", "passerelle")));
    bill.put("components", listed);
    Path file = Files.createDirectories(Path.of("target", "proofs")).resolve("sbom.json");
    Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(bill));
    PROOF.note("components", components.size());
    PROOF.note("bill_of_materials", "app/target/proofs/sbom.json");
    PROOF.must(components.size() > 60, "Only " + components.size() + " components were found");
    long twice = components.stream().map(Component::key).count() - components.stream().map(Component::key).distinct().count();
    PROOF.mustBe("components_twice", 0, twice);
  }

  @Test
  void everyLicenceFits() {
    Map<String, Long> counts = new TreeMap<>();
    for (Component one : components) {
      Optional<String> fits = FITTING.entrySet().stream().filter(entry -> entry.getValue().matcher(one.licence()).matches()).map(Map.Entry::getKey).findFirst();
      PROOF.must(fits.isPresent(), one.key() + " " + one.version() + " is licensed as [" + one.licence() + "], which is not known to fit");
      counts.merge(fits.orElse("unknown"), 1L, Long::sum);
    }
    PROOF.note("licences", counts);
  }

  @Test
  void nothingShippedHasAKnownWeakness() throws IOException {
    long compared = 0;
    long weak = 0;
    try (InputStream file = SupplyProof.class.getResourceAsStream("/proofs/advisories.csv")) {
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(one -> !one.startsWith("#") && !one.isBlank()).toList()) {
        Matcher advisory = Pattern.compile("([^,]+),\\[([^,]+),([^)]+)\\),(.+)").matcher(line);
        PROOF.must(advisory.matches(), "An advisory is written otherwise than the others: " + line);
        compared++;
        for (Component one : components) {
          boolean named = advisory.group(1).endsWith("*")
              ? one.key().startsWith(advisory.group(1).substring(0, advisory.group(1).length() - 1))
              : one.key().equals(advisory.group(1));
          if (named && order(one.version(), advisory.group(2)) >= 0 && order(one.version(), advisory.group(3)) < 0) {
            weak++;
            PROOF.broken(one.key() + " " + one.version() + " is hit by " + advisory.group(4) + "; take " + advisory.group(3) + " or later");
          }
        }
      }
    }
    PROOF.note("advisories_compared", compared);
    PROOF.mustBe("known_weaknesses", 0, weak);
    PROOF.must(order("11.0.24", "11.0.3") > 0 && order("2.0", "2.0.0") == 0 && order("1.5.13", "1.5.19") < 0, "Versions are compared wrongly.");
  }

  static int order(String one, String other) {
    String[] left = one.split("[.-]");
    String[] right = other.split("[.-]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int difference = Integer.compare(number(left, i), number(right, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int number(String[] parts, int at) {
    return at < parts.length && parts[at].matches("\\d{1,9}") ? Integer.parseInt(parts[at]) : 0;
  }

  /** The whole form builds twice, in two folders of different names; the short one looks at what a build depends on. */
  @Test
  void theSameSourcesGiveTheSameBytes() throws Exception {
    Path root = Path.of("..").toRealPath();
    PROOF.must(Files.readString(root.resolve("pom.xml")).contains("<project.build.outputTimestamp>"), "The build writes the time of day into archives.");
    PROOF.must(!Files.readString(root.resolve("app/pom.xml")).contains("-SNAPSHOT</version></dependency>"), "A dependency may change under the same version.");
    if (!Proof.isFull()) {
      PROOF.note("built_twice", "in the whole form only");
      return;
    }
    String first = built(root, "one");
    String second = built(root, "another-folder");
    PROOF.note("built_twice", first);
    PROOF.must(first.equals(second), "Two builds differ: " + difference());
  }

  private String built(Path root, String folder) throws Exception {
    Path copy = Files.createDirectory(work.resolve(folder));
    List<String> parts = List.of("pom.xml", "engine", "evidence", "app", "blueprints", "LICENSE", "NOTICE");
    for (String part : parts) {
      run(root, "cp", "-r", root.resolve(part).toString(), copy.toString());
    }
    for (String module : List.of("engine", "evidence", "app")) {
      run(copy, "rm", "-rf", copy.resolve(module).resolve("target").toString());
    }
    run(copy, "mvn", "-B", "-q", "-o", "-DskipTests", "-Dmaven.test.skip=true", "package");
    return sha256(Files.newInputStream(copy.resolve("app/target/passerelle.jar")));
  }

  private String difference() throws IOException {
    Map<String, Long> one = entries(work.resolve("one/app/target/passerelle.jar"));
    Map<String, Long> other = entries(work.resolve("another-folder/app/target/passerelle.jar"));
    return Stream.concat(one.keySet().stream(), other.keySet().stream()).distinct()
        .filter(name -> !java.util.Objects.equals(one.get(name), other.get(name))).limit(10).toList().toString();
  }

  private static Map<String, Long> entries(Path jar) throws IOException {
    Map<String, Long> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream().map(ZipEntry.class::cast).forEach(entry -> entries.put(entry.getName(), entry.getCrc() ^ entry.getTime()));
    }
    return entries;
  }

  private static void run(Path folder, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed: " + said);
    }
  }
}
