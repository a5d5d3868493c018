package org.passerelle.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Company;
import org.passerelle.employers.Company.CompanyDetails;

/** A company's record as a program sends it. */
record CompanyBody(
    @NotBlank(message = "is missing; send the company's name")
        @Size(max = 200, message = "is too long; send at most 200 characters")
        @Nullable String name,
    @Nullable String sector,
    @Min(value = 1, message = "is out of range; send how many work there")
        @Max(value = 5_000_000, message = "is out of range; send how many work there")
        @Nullable Integer size,
    @Nullable String number, @Nullable String website, @Nullable String address, @Nullable String postcode,
    @Nullable String place, @Nullable String about) {

  /** @param known whose place on the map stays; {@code null} for a new one */
  CompanyDetails details(@Nullable Company known) {
    return new CompanyDetails(
        Objects.requireNonNull(name), sector, size, number, website, address, postcode, place,
        known == null ? null : known.details().latitude(), known == null ? null : known.details().longitude(), about);
  }
}
