package org.passerelle.evidence.survival;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;

import org.passerelle.evidence.Interval;

/** On which scale the interval of a survival curve is symmetric; as {@code conf.type} of R's survfit. */
public enum CurveInterval {
  LOG("log") {
    @Override
    Interval interval(double surv, double logStdErr, double z) {
      if (surv == 0) {
        return Interval.NONE;
      }
      return new Interval(exp(log(surv) - z * logStdErr), min(1, exp(log(surv) + z * logStdErr)));
    }
  },
  LOG_LOG("log-log") {
    @Override
    Interval interval(double surv, double logStdErr, double z) {
      if (surv == 0) {
        return Interval.NONE;
      }
      if (surv == 1) {
        return new Interval(1, 1);
      }
      double reach = z * logStdErr / log(surv);
      double centre = log(-log(surv));
      return new Interval(exp(-exp(centre - reach)), exp(-exp(centre + reach)));
    }
  },
  PLAIN("plain") {
    @Override
    Interval interval(double surv, double logStdErr, double z) {
      double reach = z * logStdErr * surv;
      if (Double.isNaN(reach)) {
        return Interval.NONE;
      }
      return new Interval(max(0, surv - reach), min(1, surv + reach));
    }
  };

  private final String word;

  CurveInterval(String word) {
    this.word = word;
  }

  /** As the command line takes it. */
  public String word() {
    return word;
  }

  /** {@code logStdErr} is the standard error of log S(t): Greenwood's sum under a root. */
  abstract Interval interval(double surv, double logStdErr, double z);
}
