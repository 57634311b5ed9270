package io.github.textproof.lint;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What a file is to become.
 *
 * @param bytes its content; shared, nobody writes to it
 * @param converted the charset it was converted to, or null when it still is in its own
 */
@SuppressWarnings("ArrayRecordComponent") // identity is what is meant; equals is never called
record Draft(byte[] bytes, @Nullable Charset converted) {}
