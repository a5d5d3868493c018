package org.passerelle.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The file itself: a zip whose last entry lists what the others have to be. */
final class Archive {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Archive() {}

  /** Writes entries one after the other; only the file's owner may read it. */
  static final class Writer implements AutoCloseable {
    private final FileChannel channel;
    private final ZipOutputStream zip;

    Writer(Path file) throws IOException {
      channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
      zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Returns the SHA-256 of what was written, in hexadecimal. */
    String entry(String name, Content content) throws Exception {
      MessageDigest digest = sha256();
      zip.putNextEntry(new ZipEntry(name));
      content.writeTo(new DigestOutputStream(new KeptOpen(zip), digest));
      zip.closeEntry();
      return HexFormat.of().formatHex(digest.digest());
    }

    void manifest(Manifest manifest) throws IOException {
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
    }

    /** Returns when all of it is on the disk. */
    void finish() throws IOException {
      zip.finish();
      zip.flush();
      channel.force(true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws Exception;
  }

  /** Reads entries by name. */
  static final class Reader implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    Reader(Path file) throws IOException {
      this.file = file;
      try {
        zip = new ZipFile(file.toFile());
        manifest = JSON.readValue(open(Manifest.ENTRY), Manifest.class);
      } catch (ZipException | JacksonException unreadable) {
        throw damaged();
      }
      if (manifest.format() != Manifest.FORMAT) {
        throw new BackupRefused(
            "The backup %s has format %d and this version reads format %d: use the version of the product that made it."
                .formatted(file, manifest.format(), Manifest.FORMAT));
      }
    }

    Manifest manifest() {
      return manifest;
    }

    InputStream open(String entry) throws IOException {
      ZipEntry found = zip.getEntry(entry);
      if (found == null) {
        throw damaged();
      }
      return zip.getInputStream(found);
    }

    /**
     * Reads all of it once.
     *
     * @throws BackupRefused when anything differs from what the manifest says
     */
    void check() throws IOException {
      for (Manifest.Table table : manifest.tables()) {
        check(table.entry(), table.sha256());
      }
      for (Manifest.StoredFile stored : manifest.files()) {
        check(stored.entry(), stored.sha256());
      }
    }

    private void check(String entry, String expected) throws IOException {
      MessageDigest digest = sha256();
      try (InputStream content = open(entry)) {
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      } catch (ZipException broken) {
        throw damaged();
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(expected)) {
        throw damaged();
      }
    }

    private BackupRefused damaged() {
      return new BackupRefused(
          "The file %s is no backup of this product, or is damaged: nothing was changed; take another copy of it."
              .formatted(file));
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
