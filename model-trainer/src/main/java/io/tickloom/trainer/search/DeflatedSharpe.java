package io.tickloom.trainer.search;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a Sharpe ratio is worth that was chosen as the best of many (Bailey and López de Prado
 * 2014). All ratios are per period, not annualised.
 *
 * @param sharpe of the chosen series
 * @param hurdle the Sharpe ratio that the best of so many trials is expected to have without any
 *     skill
 * @param probability that the true ratio is above that hurdle, 0 to 1; NaN where undefined
 */
public record DeflatedSharpe(double sharpe, double hurdle, double probability) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double EULER_MASCHERONI = 0.5772156649015329;

  /**
   * Out of the series of all trials.
   *
   * @param chosen which one was chosen
   * @param returns a series for each trial, equally long
   */
  public static DeflatedSharpe of(int chosen, double[][] returns) {
    double[] ratios = Arrays.stream(returns).mapToDouble(DeflatedSharpe::sharpe).toArray();
    double mean = Arrays.stream(ratios).average().orElse(Double.NaN);
    double squares = Arrays.stream(ratios).map(r -> (r - mean) * (r - mean)).sum();
    double hurdle = hurdle(squares / (ratios.length - 1), ratios.length);
    double[] series = returns[chosen];
    return new DeflatedSharpe(
        ratios[chosen],
        hurdle,
        probability(
            ratios[chosen],
            hurdle,
            series.length,
            standardisedMoment(series, 3),
            standardisedMoment(series, 4)));
  }

  /** Mean by standard deviation; 0 where the series does not vary. */
  static double sharpe(double[] series) {
    double mean = Arrays.stream(series).average().orElse(Double.NaN);
    double squares = Arrays.stream(series).map(r -> (r - mean) * (r - mean)).sum();
    return squares > 0 ? mean / Math.sqrt(squares / (series.length - 1)) : 0;
  }

  /**
   * The expected greatest of the ratios of so many trials without skill.
   *
   * @param variance of the ratios over the trials
   * @param trials how many, at least 2
   */
  static double hurdle(double variance, int trials) {
    double one = NORMAL.inverseCumulativeProbability(1 - 1.0 / trials);
    double other = NORMAL.inverseCumulativeProbability(1 - 1.0 / (trials * Math.E));
    return Math.sqrt(variance) * ((1 - EULER_MASCHERONI) * one + EULER_MASCHERONI * other);
  }

  /** The probability that the true ratio is above the hurdle, by the paper's equation 9. */
  static double probability(
      double sharpe, double hurdle, int periods, double skewness, double kurtosis) {
    double spread = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
    return NORMAL.cumulativeProbability(
        (sharpe - hurdle) * Math.sqrt(periods - 1) / Math.sqrt(spread));
  }

  private static double standardisedMoment(double[] series, int power) {
    double mean = Arrays.stream(series).average().orElse(Double.NaN);
    double variance =
        Arrays.stream(series).map(r -> (r - mean) * (r - mean)).average().orElse(Double.NaN);
    return Arrays.stream(series)
        .map(r -> Math.pow((r - mean) / Math.sqrt(variance), power))
        .average()
        .orElse(Double.NaN);
  }
}
