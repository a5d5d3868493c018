package org.passerelle.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.passerelle.database.DatabaseUnavailable;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so for root it runs in a user namespace of its own, where
 * root is an ordinary user; where the system forbids those, or the files already belong to somebody else, as that other
 * user.
 */
record ServerUser(List<String> prefix, boolean isSomebodyElse) {

  /** Chooses for the server that keeps its files in {@code folder}, and hands the folder over where needed. */
  static ServerUser ownerOf(Path folder) throws IOException {
    if (!isRoot()) {
      return new ServerUser(List.of(), false);
    }
    UserPrincipal owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
    boolean rootsOwn = owner.equals(Files.getOwner(Path.of("/proc/self")));
    if (rootsOwn && succeeds(List.of("unshare", "--user", "true"))) {
      return new ServerUser(List.of("unshare", "--user"), false);
    }
    UserPrincipal user = rootsOwn ? unprivileged(folder) : owner;
    ServerUser other = new ServerUser(as(user), true);
    if (!succeeds(other.command("test", "-x", folder.toString()))) {
      throw new DatabaseUnavailable(
          "PostgreSQL does not run as root and its folder %s cannot be reached by the user %s: start the product as an ordinary user, or choose a data directory whose parents that user may enter."
              .formatted(folder, user.getName()));
    }
    return other;
  }

  List<String> command(String... program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(program));
    return command;
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  private static UserPrincipal unprivileged(Path folder) throws IOException {
    UserPrincipalLookupService users = folder.getFileSystem().getUserPrincipalLookupService();
    UserPrincipal user;
    try {
      user = users.lookupPrincipalByName("postgres");
    } catch (UserPrincipalNotFoundException none) {
      user = users.lookupPrincipalByName("nobody");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setOwner(file, user);
      }
    }
    return user;
  }

  private static List<String> as(UserPrincipal user) {
    return List.of("setpriv", "--reuid", user.getName(), "--clear-groups", "--");
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
