package dev.cartulary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedEntryTest {
    private static final String KEY_ID = "00112233445566778899aabbccddeeff";
    private static final String NONCE = "AAECAwQFBgcICQoL";
    private static final String CIPHERTEXT = "A".repeat(106) + "A=";

    private final EventIds ids = new EventIds(InstantSource.system(), new Random(5));

    private AuditEvent.Builder event(AuditEventType type) {
        return new AuditEvent.Builder(ids.next(), type, new ActorRef("user:u"), new ObjectRef("user:u"));
    }

    private static SealedField field(String name) {
        return new SealedField(name, KEY_ID, NONCE, CIPHERTEXT);
    }

    private String json() {
        AuditEvent event =
                event(AuditEventType.SIGNED_IN).sealed(field("address")).build();
        AuditEntry entry = new AuditEntry(0, Instant.parse("2026-11-21T10:00:00.123Z"), false, event);
        return new String(entry.bytes(), StandardCharsets.UTF_8);
    }

    private static AuditEntry parse(String json) {
        return AuditEntry.parse(0, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesSealedFieldsInCanonicalOrderAndReadsThemBack() {
        String json = json();

        assertThat(json)
                .contains("\"outcome\":\"SUCCEEDED\",\"sealed\":{\"address\":{\"ct\":\"" + CIPHERTEXT + "\",\"kid\":\""
                        + KEY_ID + "\",\"n\":\"" + NONCE + "\"}},\"ts\":");
        assertThat(parse(json).event().sealedFields()).containsOnlyKeys("address");
        assertThat(parse(json).bytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A=\"|B=\"", // a bit behind the end of the value
                "\"kid\":\"0|\"kid\":\"G",
                "AAECAwQF|AAECAwQ",
                "\"address\":{|\"name\":{",
                ",\"n\":|,\"m\":",
                ",\"n\":|,\"m\":\"x\",\"n\":",
            })
    void refusesAnyOtherSpelling(String from, String to) {
        String json = json();
        assertThat(json).contains(from);

        assertThatThrownBy(() -> parse(json.replace(from, to))).isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void refusesAnEmptySetOfSealedFields() {
        String json = json().replaceFirst("\"sealed\":\\{.*}},", "\"sealed\":{},");

        assertThatThrownBy(() -> parse(json)).isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void refusesFieldsThatTheTypeDoesNotList() {
        AuditEvent.Builder signedOut = event(AuditEventType.SIGNED_OUT);

        assertThatThrownBy(() -> signedOut.sealed(field("address"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event(AuditEventType.SIGNED_IN).sealed(field("name")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
