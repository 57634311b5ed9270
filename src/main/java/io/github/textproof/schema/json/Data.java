package io.github.textproof.schema.json;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.SimpleType;
import io.github.textproof.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a document or schema as JSON Schema sees it, whatever syntax it is written in, with its place in the source. */
final class Data implements JsonNode {
    /** An integer of more digits is compared as any other number: its digits would fill the memory. */
    private static final int MOST_DIGITS = 5_000;

    private final @Nullable Data parent;
    /** The key or position that leads here from the parent. */
    private final String step;

    private final Span span;
    private final @Nullable Span keySpan;
    private final SimpleType type;
    private final @Nullable Object value;
    private final Doubt doubt;
    private @Nullable String pointer;

    private Data(
            @Nullable Data parent,
            String step,
            Span span,
            @Nullable Span keySpan,
            SimpleType type,
            @Nullable Object value,
            Doubt doubt) {
        this.parent = parent;
        this.step = step;
        this.span = span;
        this.keySpan = keySpan;
        this.type = type;
        this.value = value;
        this.doubt = doubt;
    }

    /** What is not sure about the type. */
    private enum Doubt {
        NONE,
        /** A string that is true or false in YAML 1.1. */
        OLD_BOOLEAN,
        /** What it is only its reader knows. */
        UNKNOWN
    }

    /** Where a value is: below what, under which key or position, and where both are written. */
    record Place(
            @Nullable Data parent,
            String step,
            Span span,
            @Nullable Span keySpan) {}

    private static Data of(Place place, SimpleType type, @Nullable Object value) {
        return new Data(place.parent, place.step, place.span, place.keySpan, type, value, Doubt.NONE);
    }

    /** An object without members; {@link #put} adds them. */
    static Data object(Place place) {
        return of(place, SimpleType.OBJECT, new LinkedHashMap<String, JsonNode>());
    }

    /** A list without elements; {@link #put} adds them. */
    static Data list(Place place) {
        return of(place, SimpleType.ARRAY, new ArrayList<JsonNode>());
    }

    static Data string(Place place, String value) {
        return of(place, SimpleType.STRING, value);
    }

    /** A word that YAML 1.2 takes for a string and YAML 1.1 for true or false. */
    static Data oldBoolean(Place place, String value) {
        return new Data(
                place.parent, place.step, place.span, place.keySpan, SimpleType.STRING, value, Doubt.OLD_BOOLEAN);
    }

    /** A scalar with a tag of its reader's, of which nobody else knows what it is. */
    static Data unknown(Place place, String value) {
        return new Data(place.parent, place.step, place.span, place.keySpan, SimpleType.STRING, value, Doubt.UNKNOWN);
    }

    /** A number that is not finite. */
    static Data real(Place place, boolean negative) {
        BigDecimal value = new BigDecimal("1E+400");
        return of(place, SimpleType.NUMBER, negative ? value.negate() : value);
    }

    static Data bool(Place place, boolean value) {
        return of(place, SimpleType.BOOLEAN, value);
    }

    static Data nothing(Place place) {
        return of(place, SimpleType.NULL, null);
    }

    /** A number; one without a fraction is an integer, however it is written. */
    static Data number(Place place, BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean integer = plain.scale() <= 0 && (long) plain.precision() - plain.scale() <= MOST_DIGITS;
        return of(place, integer ? SimpleType.INTEGER : SimpleType.NUMBER, plain);
    }

    /** Puts a child in its place. */
    void put(Data child) {
        if (type == SimpleType.OBJECT) {
            asObject().put(child.step, child);
        } else {
            asArray().add(child);
        }
    }

    /** The whole document. */
    Data root() {
        Data root = this;
        while (root.parent != null) {
            root = root.parent;
        }
        return root;
    }

    @Nullable
    Data parent() {
        return parent;
    }

    /** The key or position that leads here from the parent. */
    String step() {
        return step;
    }

    /** Where it is written, in source chars. */
    Span span() {
        return span;
    }

    /** Where its key is written, in source chars, or null for what has none. */
    @Nullable
    Span keySpan() {
        return keySpan;
    }

    /** The keys and positions that lead to it from the root. */
    List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Data each = this; each.parent != null; each = each.parent) {
            steps.add(each.step);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** The member of that name, or null. */
    @Nullable
    Data get(String name) {
        return type == SimpleType.OBJECT ? (Data) asObject().get(name) : null;
    }

    /** The string at that name, or null. */
    @Nullable
    String string(String name) {
        Data found = get(name);
        return found != null && found.isString() ? found.asString() : null;
    }

    /** The name of this member as a value of its own, at the place of its key. */
    Data name() {
        return new Data(parent, step, keySpan == null ? span : keySpan, keySpan, SimpleType.STRING, step, Doubt.NONE);
    }

    /** Whether some readers take it for true or false. */
    boolean isOldBoolean() {
        return doubt == Doubt.OLD_BOOLEAN;
    }

    /** Whether nothing can be said of it. */
    boolean isUnknown() {
        return doubt == Doubt.UNKNOWN;
    }

    /** What {@code pointer} (RFC 6901) leads to from here, or null. */
    @Nullable
    Data at(String pointer) {
        Data found = this;
        for (int from = 0; from < pointer.length() && found != null; ) {
            int slash = pointer.indexOf('/', from + 1);
            int to = slash < 0 ? pointer.length() : slash;
            found = found.child(
                    pointer.substring(from + 1, to).replace("~1", "/").replace("~0", "~"));
            from = to;
        }
        return found;
    }

    private @Nullable Data child(String step) {
        if (!isArray()) {
            return get(step);
        }
        int index = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : -1;
        return index >= 0 && index < asArray().size() ? (Data) asArray().get(index) : null;
    }

    /** The members or elements. */
    List<Data> children() {
        List<Data> children = new ArrayList<>();
        if (isObject()) {
            asObject().values().forEach(child -> children.add((Data) child));
        } else if (isArray()) {
            asArray().forEach(child -> children.add((Data) child));
        }
        return children;
    }

    /** How users write the way to it: {@code servers[0].port}; empty for the whole document. */
    String path() {
        if (parent == null) {
            return "";
        }
        String above = parent.path();
        return parent.type == SimpleType.ARRAY ? above + "[" + step + "]" : above.isEmpty() ? step : above + "." + step;
    }

    @Override
    public String getJsonPointer() {
        String known = pointer;
        if (known == null) {
            known = parent == null ? "" : parent.getJsonPointer() + "/" + JsonNode.encodeJsonPointer(step);
            pointer = known;
        }
        return known;
    }

    @Override
    public SimpleType getNodeType() {
        return type;
    }

    @Override
    public boolean asBoolean() {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public String asString() {
        return String.valueOf(value);
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    @Override
    @SuppressWarnings("unchecked") // a list is made in one place only
    public List<JsonNode> asArray() {
        return value instanceof List<?> list ? (List<JsonNode>) list : List.of();
    }

    @Override
    @SuppressWarnings("unchecked") // an object is made in one place only
    public Map<String, JsonNode> asObject() {
        return value instanceof Map<?, ?> map ? (Map<String, JsonNode>) map : Map.of();
    }

    /** Whether it is this very value at this very place. */
    @SuppressWarnings("ReferenceEquality") // equal values stand in many places
    boolean is(@Nullable JsonNode other) {
        return this == other;
    }

    /** Equal values, wherever they stand: the order of members does not count, 1 and 1.0 are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Data data && type == data.type && (value == null || value.equals(data.value));
    }

    @Override
    public int hashCode() {
        return value == null ? 0 : value.hashCode();
    }
}
