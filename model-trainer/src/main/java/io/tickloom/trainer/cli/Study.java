package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import io.tickloom.trainer.learn.UsableColumns;
import io.tickloom.trainer.table.Market;
import java.util.List;
import java.util.Optional;

/**
 * What was found out.
 *
 * @param answer the model that was asked for
 * @param other the one beside it
 * @param usable which features were looked at
 * @param bootstrap how intervals were drawn
 * @param train the answer's figures on the rows that it learnt from
 * @param validation its figures on the rows that were chosen by
 * @param test its figures on the rows that nobody had seen
 * @param beside the other model's figures on the same
 * @param trades the answer's trades on the test part
 * @param traded what they came to
 * @param best the simulator's best, where it is known
 * @param verdict the sentence
 */
record Study(
    Answer answer,
    Answer other,
    UsableColumns usable,
    StationaryBootstrap bootstrap,
    Judgement train,
    Judgement validation,
    Judgement test,
    Judgement beside,
    List<Trade> trades,
    Result traded,
    Optional<Market.Best> best,
    String verdict) {}
