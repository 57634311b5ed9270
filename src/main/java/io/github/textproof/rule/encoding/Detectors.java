package io.github.textproof.rule.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.github.textproof.source.Charsets;
import java.nio.charset.Charset;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** The two charset detectors. The class is loaded only when a file is malformed. */
final class Detectors {
    /** To make one takes longer than to use it. Used again it no longer knows plain ASCII, for which nobody asks it. */
    private static final ThreadLocal<UniversalDetector> UNIVERSAL = ThreadLocal.withInitial(UniversalDetector::new);

    private Detectors() {}

    /** What ICU4J takes the bytes for. */
    static Optional<Charset> icu(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null ? Optional.empty() : Optional.ofNullable(Charsets.forName(match.getName()));
    }

    /** What juniversalchardet takes the bytes for. */
    static Optional<Charset> universal(byte[] bytes) {
        UniversalDetector detector = UNIVERSAL.get();
        detector.reset();
        detector.handleData(bytes);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        return name == null ? Optional.empty() : Optional.ofNullable(Charsets.forName(name));
    }
}
