package io.github.textproof.rule.bundle;

import io.github.textproof.bundle.Bundle;
import io.github.textproof.bundle.BundleMember;
import io.github.textproof.rule.BundleRule;
import io.github.textproof.rule.Finding;
import io.github.textproof.rule.RuleInfo;
import io.github.textproof.rule.Severity;
import io.github.textproof.syntax.Entry;
import io.github.textproof.syntax.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that a translation broke. */
@RuleInfo(
        id = "url-mismatch",
        summary = "An address in a translation that is damaged where the base value has it whole.",
        rationale = """
                Input methods put full-width colons and stops into addresses, machine translation puts blanks after them and translates their words. Reported: `http` whose
                `://` is not what the base has, and a host that differs from the base's in one letter. Another address, of a page in the reader's language, is right; the
                network is never asked.
                """,
        severity = Severity.WARNING,
        since = "0.1.0")
public final class UrlMismatch implements BundleRule {
    private static final int SHORTEST_HOST = 6;

    @Override
    public void check(Bundle bundle, Context context) {
        for (Entry entry : bundle.base().entries().values()) {
            String base = String.valueOf(entry.value());
            if (base.indexOf("://") < 0) {
                continue;
            }
            List<String> hosts = hosts(base);
            for (BundleMember member : bundle.members()) {
                Entry own = member == bundle.base() ? null : member.entry(entry.path());
                Literal value = own == null ? null : own.value();
                if (value != null) {
                    Finding finding = compare(hosts, value);
                    if (finding != null) {
                        context.report(member, finding);
                    }
                }
            }
        }
    }

    private static @Nullable Finding compare(List<String> hosts, Literal value) {
        String text = value.value();
        for (int at = text.indexOf("http"); at >= 0; at = text.indexOf("http", at + 4)) {
            int end = text.startsWith("s", at + 4) ? at + 5 : at + 4;
            String rest = text.substring(end, Math.min(text.length(), end + 6));
            if (!rest.startsWith("://") && rest.matches("(?s)\\s?[:\uff1a]?\\s?[/\uff0f]\\s?[/\uff0f]?.*")) {
                return new Finding(
                        value.span(at, Math.min(text.length(), end + 3)),
                        "'" + text.substring(at, end) + rest.strip() + "' is no address: :// is damaged");
            }
        }
        for (String host : hosts(text)) {
            for (String wanted : hosts) {
                if (host.length() >= SHORTEST_HOST && !hosts.contains(host) && Slip.isOneEditAway(host, wanted)) {
                    int at = text.toLowerCase(Locale.ROOT).indexOf(host);
                    return new Finding(
                            value.span(Math.max(0, at), Math.max(0, at) + host.length()),
                            "the address leads to " + host + ", that of the base file to " + wanted);
                }
            }
        }
        return null;
    }

    /** The hosts of the addresses, in lower case. */
    private static List<String> hosts(String text) {
        List<String> hosts = new ArrayList<>();
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
            int end = at + 3;
            while (end < text.length() && isHostChar(text.charAt(end))) {
                end++;
            }
            while (end > at + 3 && text.charAt(end - 1) == '.') {
                end--;
            }
            hosts.add(text.substring(at + 3, end).toLowerCase(Locale.ROOT));
        }
        return hosts;
    }

    private static boolean isHostChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-';
    }
}
