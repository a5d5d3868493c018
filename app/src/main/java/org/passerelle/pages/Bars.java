package org.passerelle.pages;

import java.util.List;

/** Bars that are compared with each other, from zero to the greatest. */
public record Bars(String title, List<Bar> bars, double greatest) {

  public Bars {
    bars = List.copyOf(bars);
  }

  public static Bars of(String title, List<Bar> bars) {
    return new Bars(title, bars, bars.stream().mapToDouble(Bar::value).max().orElse(0));
  }

  /** Length of a bar in thousandths of the width. */
  public long permille(Bar bar) {
    return greatest <= 0 ? 0 : Math.clamp(Math.round(1000 * bar.value() / greatest), 0, 1000);
  }
}
