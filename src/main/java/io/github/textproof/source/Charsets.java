package io.github.textproof.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Charset names as people write them. */
public final class Charsets {
    private static final String ASCII = ascii();
    /** The JDK remembers two names and looks all others up anew. */
    private static final Map<String, Optional<Charset>> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 100;

    private Charsets() {}

    private static String ascii() {
        char[] all = new char[0x80];
        for (char c = 0; c < all.length; c++) {
            all[c] = c;
        }
        return new String(all);
    }

    /** The charset of that name or alias, or null when this JDK has none. */
    public static @Nullable Charset forName(String name) {
        Optional<Charset> known = KNOWN.get(name);
        if (known == null) {
            known = Optional.ofNullable(find(name));
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private static @Nullable Charset find(String name) {
        try {
            String key = name.trim().toLowerCase(Locale.ROOT);
            return Charset.forName(
                    switch (key) {
                        // .editorconfig, Python and web names that the JDK does not know or reads as a narrower charset
                        case "latin1", "latin-1" -> "ISO-8859-1";
                        case "utf-8-bom", "utf-8-sig" -> "UTF-8";
                        case "cp949", "uhc", "ks_c_5601-1987" -> "x-windows-949";
                        case "cp950" -> "x-windows-950";
                        case "cp932" -> "windows-31j";
                        case "cp936" -> "GBK";
                        case "x-gbk" -> "GBK";
                        case "x-euc-jp" -> "EUC-JP";
                        case "x-cp1250" -> "windows-1250";
                        case "x-cp1251" -> "windows-1251";
                        case "x-cp1252" -> "windows-1252";
                        default -> key;
                    });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** The name a reader knows: {@code CP949} for the JDK's {@code x-windows-949}. */
    public static String displayName(Charset charset) {
        String name = charset.name();
        return name.startsWith("x-windows-") ? "CP" + name.substring("x-windows-".length()) : name;
    }

    /** Whether the charset has all of these characters; some of the JDK's, as ISO-2022-CN, can only be read and have none. */
    public static boolean canEncode(Charset charset, String characters) {
        return charset.canEncode() && charset.newEncoder().canEncode(characters);
    }

    /**
     * The charset that browsers take when a page declares {@code charset}: the web's usual superset (WHATWG Encoding, "names and labels").
     */
    public static Charset asBrowsersRead(Charset charset) {
        String name =
                switch (charset.name()) {
                    case "ISO-8859-1", "US-ASCII" -> "windows-1252";
                    case "ISO-8859-9" -> "windows-1254";
                    case "TIS-620", "ISO-8859-11", "x-iso-8859-11" -> "x-windows-874";
                    case "GB2312", "GBK" -> "GB18030";
                    case "Big5" -> "Big5-HKSCS";
                    case "Shift_JIS" -> "windows-31j";
                    case "EUC-KR" -> "x-windows-949";
                    default -> charset.name();
                };
        Charset read = forName(name);
        return read == null ? charset : read;
    }

    /** Whether bytes below 80 hex always mean ASCII there, so that a pure-ASCII file reads the same in it. */
    public static boolean isAsciiCompatible(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1)) {
            return true;
        }
        String name = charset.name();
        // These have ASCII as a shift state only.
        boolean stateful =
                name.contains("ISO-2022") || name.equals("x-COMPOUND_TEXT") || name.startsWith("x-windows-iso2022");
        return !stateful && new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII);
    }
}
