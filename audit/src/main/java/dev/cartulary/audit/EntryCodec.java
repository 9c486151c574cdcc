package dev.cartulary.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Entries as canonical JSON (RFC 8785): members sorted by UTF-16 code units, no white space, integers only. All text is
 * {@link OpaqueText}, hexadecimal or base64, so no escapes occur.
 */
final class EntryCodec {
    private static final long VERSION = 1;

    private EntryCodec() {}

    static byte[] encode(AuditEntry entry) {
        AuditEvent event = entry.event();
        StringBuilder json = new StringBuilder(320);
        json.append("{\"actor\":\"").append(event.cause().actor().value()).append('"');
        if (entry.clockRegressed()) {
            json.append(",\"clock_regressed\":true");
        }
        json.append(",\"facts\":");
        facts(json, event.facts());
        text(json, "id", event.id().toString());
        text(json, "obj", event.effect().object().value());
        text(json, "outcome", event.effect().outcome().name());
        event.cause().request().ifPresent(request -> text(json, "req", request));
        if (!event.sealedFields().isEmpty()) {
            sealedFields(json, event.sealedFields().values());
        }
        text(json, "ts", EntryTime.format(entry.time()));
        text(json, "type", event.type().name());
        json.append(",\"v\":").append(VERSION).append('}');
        return json.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static AuditEntry decode(long index, byte[] bytes) {
        try {
            AuditEntry entry = entry(index, new EntryJson(bytes).object());
            if (!Arrays.equals(encode(entry), bytes)) {
                throw new IllegalArgumentException("not in canonical form");
            }
            return entry;
        } catch (IllegalArgumentException
                | DateTimeException
                | NoSuchElementException
                | ClassCastException
                | IndexOutOfBoundsException e) {
            throw new MalformedEntryException(index, e);
        }
    }

    private static void facts(StringBuilder json, SortedMap<String, Fact> facts) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, Fact> fact : facts.entrySet()) {
            json.append(separator).append('"').append(fact.getKey()).append("\":");
            switch (fact.getValue()) {
                case Fact.Count count -> json.append(count.value());
                case Fact.Code code -> json.append('"').append(code.value()).append('"');
            }
            separator = ",";
        }
        json.append('}');
    }

    private static void sealedFields(StringBuilder json, Collection<SealedField> fields) {
        json.append(",\"sealed\":{");
        String separator = "";
        for (SealedField field : fields) {
            json.append(separator).append('"').append(field.name()).append("\":{\"ct\":\"");
            json.append(field.ciphertext()).append('"');
            text(json, "kid", field.keyId());
            text(json, "n", field.nonce());
            json.append('}');
            separator = ",";
        }
        json.append('}');
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }

    private static AuditEntry entry(long index, EntryJson.Members members) {
        if (members.number("v") != VERSION) {
            throw new IllegalArgumentException("unknown version");
        }
        Optional<String> request = members.has("req") ? Optional.of(members.text("req")) : Optional.empty();
        AuditEvent event = new AuditEvent(
                UUID.fromString(members.text("id")),
                AuditEventType.valueOf(members.text("type")),
                new Cause(new ActorRef(members.text("actor")), request),
                new Effect(new ObjectRef(members.text("obj")), Outcome.valueOf(members.text("outcome"))),
                new AuditEvent.Details(
                        facts(members.object("facts")),
                        members.has("sealed") ? sealedFields(members.object("sealed")) : new TreeMap<>()));
        Instant time = EntryTime.parse(members.text("ts"));
        return new AuditEntry(index, time, members.has("clock_regressed"), event);
    }

    private static SortedMap<String, Fact> facts(EntryJson.Members members) {
        SortedMap<String, Fact> facts = new TreeMap<>();
        for (String name : members.names()) {
            facts.put(
                    name,
                    members.isNumber(name) ? new Fact.Count(members.number(name)) : new Fact.Code(members.text(name)));
        }
        return facts;
    }

    private static SortedMap<String, SealedField> sealedFields(EntryJson.Members members) {
        SortedMap<String, SealedField> fields = new TreeMap<>();
        for (String name : members.names()) {
            EntryJson.Members field = members.object(name);
            fields.put(name, new SealedField(name, field.text("kid"), field.text("n"), field.text("ct")));
        }
        return fields;
    }
}
