package org.passerelle.impact.money;

import java.math.BigDecimal;

/**
 * What placements cost a programme and brought in, in its own currency.
 *
 * @param costs paid by the programme
 * @param fees paid by companies
 * @param elsewhere how many sums are in other currencies and stand in neither figure
 */
public record PlacementSum(BigDecimal costs, BigDecimal fees, int elsewhere) {
  public boolean isNothing() {
    return costs.signum() == 0 && fees.signum() == 0 && elsewhere == 0;
  }
}
