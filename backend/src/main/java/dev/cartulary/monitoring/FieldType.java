package dev.cartulary.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type by its family, so that what two producers call differently is the same: {@code INTEGER} and {@code int4}.
 *
 * @param family one word; the text itself where it is none that is known
 * @param sizes length of a text, or precision and scale of a decimal; none where it is unbounded or not told
 */
record FieldType(String family, List<Integer> sizes) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9_ ]+?)\\s*(?:\\(\\s*(\\d{1,9}(?:\\s*,\\s*\\d{1,9})?)\\s*\\))?");

    /** int8 is left out: eight bytes to PostgreSQL, eight bits to others. */
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("tinyint", "byte"),
            Map.entry("smallint", "short"),
            Map.entry("int2", "short"),
            Map.entry("int16", "short"),
            Map.entry("integer", "int"),
            Map.entry("int4", "int"),
            Map.entry("int32", "int"),
            Map.entry("bigint", "long"),
            Map.entry("int64", "long"),
            Map.entry("real", "float"),
            Map.entry("float4", "float"),
            Map.entry("float32", "float"),
            Map.entry("float8", "double"),
            Map.entry("float64", "double"),
            Map.entry("double precision", "double"),
            Map.entry("numeric", "decimal"),
            Map.entry("number", "decimal"),
            Map.entry("varchar", "text"),
            Map.entry("character varying", "text"),
            Map.entry("nvarchar", "text"),
            Map.entry("string", "text"),
            Map.entry("utf8", "text"),
            Map.entry("bool", "boolean"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"));

    /** What may be read as what, by Avro's schema resolution; see https://avro.apache.org/docs/1.12.0/specification/ */
    private static final Map<String, List<String>> WIDER = Map.of(
            "byte", List.of("short", "int", "long", "float", "double"),
            "short", List.of("int", "long", "float", "double"),
            "int", List.of("long", "float", "double"),
            "long", List.of("float", "double"),
            "float", List.of("double"));

    /** No scalar type is longer; the pattern looks at a long text again and again. */
    private static final int LONGEST = 100;

    static FieldType of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher form = FORM.matcher(plain);
        if (plain.length() > LONGEST || !form.matches()) {
            return new FieldType(plain, List.of());
        }
        String name = form.group(1);
        String sizes = form.group(2);
        return new FieldType(
                FAMILIES.getOrDefault(name, name),
                sizes == null
                        ? List.of()
                        : Arrays.stream(sizes.split(","))
                                .map(size -> Integer.valueOf(size.strip()))
                                .toList());
    }

    /** Absent where the type is the same, or one of both was not told. */
    static Optional<Compatibility> change(String before, String after) {
        FieldType old = of(before);
        FieldType now = of(after);
        if (before.isBlank() || after.isBlank() || old.equals(now)) {
            return Optional.empty();
        }
        if (now.holds(old)) {
            return Optional.of(Compatibility.BACKWARD);
        }
        return Optional.of(old.holds(now) ? Compatibility.FORWARD : Compatibility.BREAKING);
    }

    /** Whether every value of the other type is one of this. */
    private boolean holds(FieldType other) {
        if (!family.equals(other.family)) {
            return WIDER.getOrDefault(other.family, List.of()).contains(family);
        }
        if (sizes.isEmpty() || other.sizes.isEmpty()) {
            return sizes.isEmpty();
        }
        return scale() >= other.scale() && sizes.getFirst() - scale() >= other.sizes.getFirst() - other.scale();
    }

    private int scale() {
        return sizes.size() > 1 ? sizes.getLast() : 0;
    }
}
