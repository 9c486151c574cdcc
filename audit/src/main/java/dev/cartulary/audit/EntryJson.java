package dev.cartulary.audit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of JSON that entries use: objects, text without escapes, whole numbers and {@code true}. Anything else
 * is refused, which is what a reader of canonical bytes should do.
 */
final class EntryJson {
    private static final int DEEPEST = 4;

    private final String json;
    private int at;

    EntryJson(byte[] bytes) {
        this.json = new String(bytes, StandardCharsets.UTF_8);
    }

    /** A value: exactly one of the four shapes. */
    private sealed interface Value {
        record Text(String value) implements Value {}

        record Number(long value) implements Value {}

        record True() implements Value {}
    }

    /** The members of one object by name. */
    static final class Members implements Value {
        private final Map<String, Value> values = new LinkedHashMap<>();

        Set<String> names() {
            return values.keySet();
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        boolean isNumber(String name) {
            return values.get(name) instanceof Value.Number;
        }

        String text(String name) {
            return values.get(name) instanceof Value.Text text ? text.value() : refuse(name, "text");
        }

        long number(String name) {
            return values.get(name) instanceof Value.Number number ? number.value() : refuse(name, "a number");
        }

        Members object(String name) {
            return values.get(name) instanceof Members members ? members : refuse(name, "an object");
        }

        private static <T> T refuse(String name, String wanted) {
            throw new IllegalArgumentException("member '" + name + "' is not " + wanted);
        }
    }

    Members object() {
        Members members = members(0);
        if (at != json.length()) {
            throw unexpected();
        }
        return members;
    }

    private Members members(int depth) {
        expect('{');
        Members members = new Members();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            String name = text();
            expect(':');
            @Nullable Value before = members.values.put(name, value(depth + 1));
            if (before != null) {
                throw new IllegalArgumentException("member '" + name + "' occurs twice");
            }
            if (peek() == '}') {
                at++;
                return members;
            }
            expect(',');
        }
    }

    private Value value(int depth) {
        char next = peek();
        if (next == '"') {
            return new Value.Text(text());
        } else if (next == '{' && depth < DEEPEST) {
            return members(depth);
        } else if (json.startsWith("true", at)) {
            at += 4;
            return new Value.True();
        }
        return new Value.Number(number());
    }

    private long number() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        return Long.parseLong(json.substring(start, at));
    }

    private String text() {
        expect('"');
        int end = json.indexOf('"', at);
        if (end < 0 || json.indexOf('\\', at, end) >= 0) {
            throw unexpected();
        }
        String text = json.substring(at, end);
        at = end + 1;
        return text;
    }

    private char peek() {
        if (at >= json.length()) {
            throw unexpected();
        }
        return json.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw unexpected();
        }
        at++;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("unexpected character or end at " + at);
    }
}
