package io.github.textproof.syntax.csv;

/**
 * A quoted field that is not closed as it must be.
 *
 * @param row the first char of its row
 * @param column how many fields stand before it
 * @param open its opening quote
 * @param close the quote behind which text follows; -1 when there is none up to the end of the file
 */
record Fault(int row, int column, int open, int close) {}
