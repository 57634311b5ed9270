package io.github.textproof.syntax.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.textproof.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A defect in a sound document is reported within one token of the first place at which no sound document goes on. */
class XmlDefectsTest {
    /** What a document is made of. */
    private final List<String> tokens = new ArrayList<>();

    /** The number of the end tag that closes the element around each token. */
    private final List<Integer> ends = new ArrayList<>();

    @Property(tries = 5_000, seed = "20261125")
    void aSoundDocumentIsSound(@ForAll long seed) {
        assertThat(XmlSyntaxTest.parse(document(new Random(seed))).error()).isNull();
    }

    @Provide
    Arbitrary<String> defects() {
        return Arbitraries.of(
                "<",
                "< ",
                "& ",
                "&x;",
                "&nbsp;",
                "&#0;",
                "&#xFFFE;",
                "]]>",
                "\u0001",
                "</z>",
                "<q:e/>",
                "<e q:a=''/>",
                "<e a='1' a='2'/>",
                "<e a=1/>",
                "<e a/>",
                "<e a='<'/>",
                "<e a=\u201c1\u201d/>",
                "<e a='1'b='2'/>",
                "<e / >",
                "<1/>",
                "<e></f>",
                "<e></E>",
                "<!-- -- -->",
                "<!x>",
                "<!DOCTYPE a>",
                "<?xml version='1.0'?>",
                "<? x?>");
    }

    @Property(tries = 20_000, seed = "20261125")
    void aDefectInTheContentIsReportedWhereItIs(@ForAll long seed, @ForAll("defects") String defect) {
        Random random = new Random(seed);
        document(random);
        // In the content of the root: behind its tag, before its end.
        int at = 1 + random.nextInt(tokens.size() - 1);
        int start = String.join("", tokens.subList(0, at)).length();
        tokens.add(at, defect);
        int next = start
                + defect.length()
                + (at + 1 < tokens.size() ? tokens.get(at + 1).length() : 0);
        assertThat(report(String.join("", tokens))).isBetween(start, next);
    }

    @Property(tries = 5_000, seed = "20261125")
    void anElementThatIsNeverClosedIsReportedWhereItsParentEnds(@ForAll long seed) {
        Random random = new Random(seed);
        document(random);
        int at = 1 + random.nextInt(tokens.size() - 1);
        int end = ends.get(at);
        tokens.add(at, "<never>");
        int place = String.join("", tokens.subList(0, end + 1)).length();
        assertThat(report(String.join("", tokens))).isEqualTo(place);
    }

    @Property(tries = 5_000, seed = "20261125")
    void aDocumentThatIsCutOffIsReportedInItsLastToken(@ForAll long seed) {
        Random random = new Random(seed);
        String document = document(random);
        int length = 1 + random.nextInt(document.length() - 1);
        String cut = document.substring(0, length);
        int token = 0;
        int start = 0;
        while (start + tokens.get(token).length() < length) {
            start += tokens.get(token++).length();
        }
        // What is cut may be blanks only.
        assertThat(report(cut)).isBetween(Math.min(start, cut.stripTrailing().length() - 1), length);
    }

    @Property(tries = 2_000, seed = "20261125")
    void whatStandsBehindTheRootIsReportedThere(@ForAll long seed) {
        String document = "<?xml version='1.0'?>" + document(new Random(seed));
        for (String more : List.of("x", "<more/>", "</more>", "&amp;", "<![CDATA[]]>", "<?xml version='1.0'?>")) {
            assertThat(report(document + more)).as(more).isEqualTo(document.length());
        }
    }

    private static int report(String document) {
        SyntaxError error = XmlSyntaxTest.parse(document).error();
        assertThat(error).isNotNull();
        return error.span().start();
    }

    private String document(Random random) {
        tokens.clear();
        ends.clear();
        tokens.add("<root xmlns:p='u'>");
        ends.add(0);
        fill(random, 0);
        tokens.add("</root>");
        ends.add(0);
        close(0);
        return String.join("", tokens);
    }

    private void fill(Random random, int depth) {
        int count = random.nextInt(depth == 0 ? 8 : 4);
        for (int i = 0; i < count; i++) {
            int kind = depth > 5 ? 1 + random.nextInt(6) : random.nextInt(8);
            if (kind == 0 || kind == 7) {
                int start = tokens.size();
                String name = random.nextBoolean() ? "p:a" : "b";
                add("<" + name + (random.nextBoolean() ? "" : " c=\"1 > '\"  p:d = '&lt;'\n") + ">");
                fill(random, depth + 1);
                add("</" + name + ">");
                close(start);
            } else {
                add(
                        switch (kind) {
                            case 1 -> "text \u4e2d\ud83d\ude00\n";
                            case 2 -> "&amp;&#65;&#x41;";
                            case 3 -> "<!-- c <&> - -->";
                            case 4 -> "<![CDATA[ <&> ] ]]>";
                            case 5 -> "<?p i?>";
                            default -> "<e a='1'/>";
                        });
            }
        }
    }

    private void add(String token) {
        tokens.add(token);
        ends.add(-1);
    }

    /** The last token closes what began at {@code start}; all between that have no end of their own lie in it. */
    private void close(int start) {
        int end = tokens.size() - 1;
        for (int i = start + 1; i <= end; i++) {
            if (ends.get(i) < 0 || i == end) {
                ends.set(i, end);
            }
        }
    }
}
