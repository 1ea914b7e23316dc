/**
 * What is learnt of a book on training days, out of its panes: the adjustment of the micro-price
 * (Stoikov 2018) and the first principal component of the order flow of levels (Cont, Cucuringu and
 * Zhang 2023).
 */
package io.tickloom.job.fit;
