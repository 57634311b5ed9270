package io.github.textproof.source;

/**
 * A place as an editor shows it.
 *
 * @param line from 1; LF, CR LF and a lone CR each end a line
 * @param column from 1, in code points; a byte order mark is not counted
 */
public record Location(int line, int column) implements Comparable<Location> {
    @Override
    public int compareTo(Location other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
