package io.github.textproof.syntax.xml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The entities of HTML that people use in XML by mistake (HTML 4.01, 24): all of Latin-1 and the commonest beyond. */
final class HtmlEntities {
    private static final String LATIN_1 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3"
                    + " acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil"
                    + " Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute"
                    + " Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute"
                    + " icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static final String OTHERS =
            "OElig=338 oelig=339 Scaron=352 scaron=353 Yuml=376 fnof=402 circ=710 tilde=732 ensp=8194 emsp=8195"
                    + " thinsp=8201 zwnj=8204 zwj=8205 lrm=8206 rlm=8207 ndash=8211 mdash=8212 lsquo=8216 rsquo=8217 sbquo=8218 ldquo=8220 rdquo=8221"
                    + " bdquo=8222 dagger=8224 Dagger=8225 bull=8226 hellip=8230 permil=8240 prime=8242 Prime=8243 lsaquo=8249 rsaquo=8250 euro=8364"
                    + " trade=8482 larr=8592 uarr=8593 rarr=8594 darr=8595 harr=8596 lArr=8656 rArr=8658 hArr=8660 infin=8734 asymp=8776 ne=8800"
                    + " equiv=8801 le=8804 ge=8805 loz=9674 alpha=945 beta=946 gamma=947 delta=948 lambda=955 mu=956 pi=960 sigma=963 omega=969"
                    + " Delta=916 Sigma=931 Omega=937 minus=8722 radic=8730 sum=8721 part=8706 empty=8709 isin=8712 cap=8745 cup=8746 check=10003";

    private static final Map<String, Integer> CODES = codes();

    private HtmlEntities() {}

    private static Map<String, Integer> codes() {
        Map<String, Integer> codes = new HashMap<>();
        int next = 160;
        for (String name : LATIN_1.split(" ", -1)) {
            codes.put(name, next++);
        }
        for (String pair : OTHERS.split(" ", -1)) {
            int equals = pair.indexOf('=');
            codes.put(pair.substring(0, equals), Integer.parseInt(pair.substring(equals + 1)));
        }
        return codes;
    }

    /** The code point, or 0 when it is none of them; {@code NBSP} is taken for {@code nbsp}. */
    static int code(String name) {
        return CODES.getOrDefault(name, CODES.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
    }
}
