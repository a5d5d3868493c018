package org.passerelle.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Company;
import org.passerelle.employers.Company.CompanyDetails;

/** A company on record. */
record CompanyView(
    UUID id, String name, @Nullable String sector, @Nullable Integer size, @Nullable String number,
    @Nullable String website, @Nullable String address, @Nullable String postcode, @Nullable String place,
    @Nullable String about, int version) {

  static CompanyView of(Company company) {
    CompanyDetails d = company.details();
    return new CompanyView(
        company.id(), d.name(), d.sector(), d.size(), d.number(), d.website(), d.address(), d.postcode(), d.place(),
        d.about(), company.version());
  }
}
