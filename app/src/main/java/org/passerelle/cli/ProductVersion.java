package org.passerelle.cli;

final class ProductVersion {
  private ProductVersion() {}

  static String text() {
    String version = ProductVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
