package io.tickloom.job.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.job.market.Trade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeLineTest {
  private static final String TIME = "1723161600000";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,2683.8,0.00000001,1,1723161600000,True,True",
        "7,2683.80000000,0.00000001,1,1723161600000000,true,FALSE",
        "7,02683.800000000000,0.0000000100,-1,1723161600000,TRUE",
      })
  void everyFormOfATradeIsTheSameTrade(String line) throws BadLineException {
    assertThat(TradeLine.parse(line))
        .isEqualTo(new Trade(7, 268_380_000_000L, 1, 1_723_161_600_000_000L, true));
  }

  @Test
  void timesAreToldApartByMagnitude() throws BadLineException {
    assertThat(TradeLine.parse("1,1,1,1,4102444799999,True").timeMicros())
        .isEqualTo(4_102_444_799_999_000L);
    assertThat(TradeLine.parse("1,1,1,1,1230768000000000,True").timeMicros())
        .isEqualTo(1_230_768_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,0,1,1,TIME,True,True | price \"0\" is not above 0",
        "1,-5,1,1,TIME,True,True | price \"-5\" is not above 0",
        "1,NaN,1,1,TIME,True,True | price \"NaN\" is not a decimal number",
        "1,1e5,1,1,TIME,True,True | price \"1e5\" is not a decimal number",
        "1,+1,1,1,TIME,True,True | price \"+1\" is not a decimal number",
        "1,1.,1,1,TIME,True,True | price \"1.\" is not a decimal number",
        "1,1.123456789,1,1,TIME,True | price \"1.123456789\" has more than 8 decimals",
        "1,100000000000,1,1,TIME,True | price \"100000000000\" is above 92233720368, the most that 64 bits hold with 8 decimals",
        "1,1,1,1,1723161600000000000,True | time \"1723161600000000000\" is in nanoseconds; only milliseconds and microseconds are read",
        "1234567890123456789,1,1,1,TIME,True | trade_id \"1234567890123456789\" has more than 18 digits",
        "1,1,0.0,1,TIME,True,True | qty \"0.0\" is not above 0",
        "1,1,,1,TIME,True,True | qty \"\" is not a decimal number",
        "1,1,1,x,TIME,True,True | quote_qty \"x\" is not a decimal number",
        "1,1,1,1,1723,True | time \"1723\" is neither milliseconds nor microseconds of 2009 to 2099",
        "1,1,1,1,-1,True,True | time \"-1\" is not a whole number",
        "1.5,1,1,1,TIME,True,True | trade_id \"1.5\" is not a whole number",
        "1,1,1,1,TIME,maybe,True | is_buyer_maker \"maybe\" is neither true nor false",
        "1,1,1,1,TIME,True, | is_best_match \"\" is neither true nor false",
      })
  void ruleAndValueAreTold(String line, String message) {
    assertThatThrownBy(() -> TradeLine.parse(line.replace("TIME", TIME)))
        .isInstanceOf(BadLineException.class)
        .hasMessage(message);
  }
}
