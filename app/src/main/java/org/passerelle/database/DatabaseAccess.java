package org.passerelle.database;

/**
 * How to reach one database: as its owner, who migrates and backs up and whom row security does not hold, and as the
 * application, whom it does.
 *
 * @param url a {@code jdbc:postgresql:} address without credentials
 */
public record DatabaseAccess(
    String url, String ownerUser, String ownerPassword, String appUser, String appPassword) {

  @Override
  public String toString() {
    return "DatabaseAccess[" + url + ", owner " + ownerUser + ", application " + appUser + "]";
  }
}
