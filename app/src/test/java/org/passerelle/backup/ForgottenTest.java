package org.passerelle.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.backup.Forgotten.Erased;

class ForgottenTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path work;

  @Test
  void anErasureIsListedOnce() {
    Forgotten list = new Forgotten(work.resolve("deep/er/list.txt"));
    Erased one = erased("asked");
    Erased other = erased("retention");
    assertThat(list.add(List.of(one))).isEqualTo(1);
    assertThat(list.add(List.of(one, other))).isEqualTo(1);
    assertThat(list.all()).containsExactly(one, other);
  }

  @Test
  void twoListsAreJoinedByAddingOneToTheOther() {
    Forgotten here = new Forgotten(work.resolve("here.txt"));
    Forgotten there = Forgotten.beside(work.resolve("monday.backup"));
    Erased one = erased("asked");
    Erased other = erased("mistake");
    here.add(List.of(one));
    there.add(List.of(one, other));
    here.add(there.all());
    assertThat(here.all()).containsExactly(one, other);
  }

  @Test
  void aLineTornByACrashIsPassedOverAndSpoilsNoOther() throws Exception {
    Forgotten list = new Forgotten(work.resolve("list.txt"));
    Erased one = erased("asked");
    Erased other = erased("asked");
    list.add(List.of(one));
    Files.writeString(list.file(), "2026-03-01T12:00:00Z 1234", StandardOpenOption.APPEND);
    list.add(List.of(other));
    assertThat(list.all()).containsExactly(one, other);
  }

  private static Erased erased(String why) {
    return new Erased(NOON, UUID.randomUUID(), UUID.randomUUID(), why);
  }
}
