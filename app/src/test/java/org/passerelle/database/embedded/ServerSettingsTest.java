package org.passerelle.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerSettingsTest {

  @Test
  void aSmallMachineIsNotFilledAndALargeOneIsUsed() {
    assertThat(ServerSettings.memory(0)).isEqualTo("shared_buffers = 64MB\neffective_cache_size = 512MB\n");
    assertThat(ServerSettings.memory(8192)).isEqualTo("shared_buffers = 256MB\neffective_cache_size = 2048MB\n");
    assertThat(ServerSettings.memory(65536)).startsWith("shared_buffers = 512MB\n");
  }
}
