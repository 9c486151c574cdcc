package dev.cartulary.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.GraphUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import tools.jackson.databind.JsonNode;

class IngestTest extends RestTest {
    private static final String ONE = "/api/v1/lineage";
    private static final String BATCH = "/api/v1/lineage/batch";
    private static final String EVENT = """
            {"eventTime": "2026-11-20T08:00:00Z", "eventType": "START", "producer": "https://example.com/p",
             "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"}, "job": {"namespace": "airflow", "name": "load"},
             "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"}""";

    @Test
    void anEventIsCreatedWithoutABody() {
        Answer answer = post(Role.ENGINEER, ONE, EVENT);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEmpty();
        assertThat(applied()).singleElement().matches(change -> change.run().isPresent());
        assertThat(recorded()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(AuditEventType.LINEAGE_INGESTED);
            assertThat(entry.cause().actor().value()).startsWith("token:");
            assertThat(entry.toString()).doesNotContain("Jane");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CONSUMER", "STEWARD", "PRIVACY_OFFICER", "AUDITOR"})
    void sendingIsForEngineersAndAdministrators(Role role) {
        post(role, ONE, EVENT).problem(403, "access-denied");
        post(role, BATCH, "[" + EVENT + "]").problem(403, "access-denied");
        assertThat(applied()).isEmpty();
        assertThat(recorded())
                .extracting(AuditEvent::type)
                .containsExactly(AuditEventType.ACCESS_DENIED, AuditEventType.ACCESS_DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "APPLICATION/JSON",
                "application/vnd.openlineage+json"
            })
    void contentTypesOfJsonAreAccepted(String type) {
        assertThat(send(as(Role.ENGINEER, ONE).header("Content-Type", type).POST(BodyPublishers.ofString(EVENT)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aMissingContentTypeIsAccepted() {
        assertThat(send(as(Role.ENGINEER, ONE).POST(BodyPublishers.ofString(EVENT)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anotherCharsetIsRead() {
        byte[] latin = EVENT.replace("\"load\"", "\"lädt\"").getBytes(ISO_8859_1);
        Answer answer = send(as(Role.ENGINEER, ONE)
                .header("Content-Type", "application/json; charset=ISO-8859-1")
                .POST(BodyPublishers.ofByteArray(latin)));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(applied().getFirst().jobs().getFirst().id().name()).isEqualTo("lädt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "application/json; charset=nonsense",
                "application/json; charset=\"",
                "nonsense",
                "multipart/form-data; boundary=x"
            })
    void otherContentTypesAreRefused(String type) {
        JsonNode problem = send(as(Role.ENGINEER, ONE)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(EVENT)))
                .problem(415, "unsupported-media-type");
        assertThat(problem.get("detail").asString()).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                   | malformed-json |
            {"eventTime":                       | malformed-json |
            <event/>                            | malformed-json |
            ''                                  | malformed-json |
            {} {}                               | malformed-json |
            {"job": NaN}                        | malformed-json |
            []                                  | invalid-event  |
            "text"                              | invalid-event  |
            17                                  | invalid-event  |
            null                                | invalid-event  |
            {}                                  | invalid-event  | /eventTime
            """)
    void whatIsNoEventIsRefused(String body, String code, String pointer) {
        JsonNode problem = post(Role.ENGINEER, ONE, body).problem(400, code);
        assertThat(problem.get("errors").toString()).contains(pointer == null ? "pointer" : "\"" + pointer + "\"");
        assertThat(recorded()).extracting(AuditEvent::type).containsExactly(AuditEventType.LINEAGE_REFUSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "START"                                          | "NOW"                      | /eventType
            "START"                                          | 3                          | /eventType
            {"namespace": "airflow", "name": "load"}         | "load"                     | /job
            {"namespace": "airflow", "name": "load"}         | {"namespace": "airflow"}   | /job/name
            {"namespace": "airflow", "name": "load"}         | {"namespace": "", "name": "x"} | /job/namespace
            "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"           | "17"                       | /run/runId
            "2026-11-20T08:00:00Z"                           | "yesterday"                | /eventTime
            """)
    void aFlawIsNamedByItsPlace(String right, String wrong, String pointer) {
        JsonNode problem = post(Role.ENGINEER, ONE, EVENT.replace(right, wrong)).problem(400, "invalid-event");
        assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(problem.get("detail").asString()).startsWith(pointer);
        assertThat(applied()).isEmpty();
    }

    @Test
    void anArrayIsPointedToTheBatch() {
        JsonNode problem = post(Role.ENGINEER, ONE, "[" + EVENT + "]").problem(400, "invalid-event");
        assertThat(problem.get("detail").asString()).contains("/api/v1/lineage/batch");
    }

    @Test
    void anEventOverTheLimitIsRefused() {
        String large = EVENT.replace("\"load\"", "\"" + "x".repeat(10 * 1024) + "\"");
        JsonNode problem = post(Role.ENGINEER, ONE, large).problem(413, "too-large");
        assertThat(problem.get("detail").asString()).contains("10240");
    }

    @Test
    void aBodyOfUnknownLengthOverTheLimitIsRefused() {
        byte[] large = new byte[200_000];
        send(as(Role.ENGINEER, ONE).POST(BodyPublishers.ofByteArrays(List.of(large))))
                .problem(413, "too-large");
    }

    @Test
    void aCompressedEventIsRead() throws IOException {
        assertThat(compressed(ONE, gzip(EVENT.getBytes(UTF_8))).status()).isEqualTo(201);
        assertThat(applied()).hasSize(1);
    }

    @Test
    void aCompressedBodyThatUnfoldsBeyondTheLimitIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[5_000_000]);
        assertThat(bomb.length).isLessThan(10 * 1024);
        compressed(ONE, bomb).problem(413, "too-large");
    }

    @Test
    void aBodyThatIsNotWhatItsEncodingSaysIsRefused() throws IOException {
        compressed(ONE, EVENT.getBytes(UTF_8)).problem(400, "malformed-request");
        byte[] cut = Arrays.copyOf(gzip(EVENT.getBytes(UTF_8)), 40);
        compressed(ONE, cut).problem(400, "malformed-request");
        send(as(Role.ENGINEER, ONE).header("Content-Encoding", "br").POST(BodyPublishers.ofString(EVENT)))
                .problem(415, "unsupported-media-type");
    }

    @Test
    void bytesThatAreNotTextAreRefused() {
        byte[] noise = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
        send(as(Role.ENGINEER, ONE).POST(BodyPublishers.ofByteArray(noise))).problem(400, "malformed-json");
    }

    @Test
    void deepNestingIsRefused() {
        String deep = EVENT.replace("\"load\"}", "\"load\", \"facets\": " + "[".repeat(4000) + "]".repeat(4000) + "}");
        Answer answer = post(Role.ENGINEER, ONE, deep);
        answer.problem(413, "too-large");
    }

    @Test
    void aBatchAnswersForEachEvent() {
        String batch = "[" + EVENT + ", {\"eventTime\": 3}, " + EVENT + "]";
        Answer answer = post(Role.ENGINEER, BATCH, batch);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode body = answer.json();
        assertThat(body.get("status").asString()).isEqualTo("partial_success");
        assertThat(body.get("summary").toString())
                .isEqualTo("{\"received\":3,\"successful\":2,\"failed\":1,\"retriable\":0,\"non_retriable\":1}");
        JsonNode failed = body.get("failed_events").get(0);
        assertThat(failed.get("index").asInt()).isEqualTo(1);
        assertThat(failed.get("retriable").asBoolean()).isFalse();
        assertThat(failed.get("reason").asString()).contains("/eventTime");
        assertThat(applied()).hasSize(2);
        assertThat(recorded())
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts().toString())
                        .contains("accepted=Count[value=2]", "events=Count[value=3]", "refused=Count[value=1]"));
    }

    @Test
    void aBatchWithoutFlawsIsASuccess() {
        JsonNode body = post(Role.ENGINEER, BATCH, "[" + EVENT + "]").json();
        assertThat(body.toString())
                .isEqualTo("{\"status\":\"success\",\"summary\":{\"received\":1,\"successful\":1,\"failed\":0,"
                        + "\"retriable\":0,\"non_retriable\":0}}");
        assertThat(post(Role.ENGINEER, BATCH, "[]").json().get("status").asString())
                .isEqualTo("success");
    }

    @Test
    void aBatchThatCannotBeReadIsRefusedAsAWhole() {
        post(Role.ENGINEER, BATCH, EVENT).problem(400, "invalid-event");
        post(Role.ENGINEER, BATCH, "[" + EVENT + ", {").problem(400, "malformed-json");
        post(Role.ENGINEER, BATCH, "[" + (EVENT + ",").repeat(5) + EVENT + "]").problem(413, "too-large");
        post(Role.ENGINEER, BATCH, " ".repeat(101 * 1024)).problem(413, "too-large");
        assertThat(applied()).isEmpty();
    }

    @Test
    void eventsAreTakenInWhileTheGraphDoesNotAnswerAndComeIntoItLater() {
        graph.failWith(() -> new GraphUnavailable(new IllegalStateException("down")));
        assertThat(post(Role.ENGINEER, ONE, EVENT).status()).isEqualTo(201);
        assertThat(post(Role.ENGINEER, BATCH, "[" + EVENT + "]").status()).isEqualTo(200);
        assertThat(graph.applied).isEmpty();
        graph.mend();
        assertThat(applied()).hasSize(2);
    }

    @Test
    void aFailureOfTheGraphThatNobodyForesawDelaysEventsAndLosesNone() {
        graph.failWith(() -> new IllegalStateException("the password is secret"));
        assertThat(post(Role.ENGINEER, ONE, EVENT).status()).isEqualTo(201);
        graph.mend();
        assertThat(applied()).hasSize(1);
    }

    @Test
    void anEventThatTheGraphWillNotHaveHoldsUpNoOther() {
        graph.refuse("poison");
        String poison = EVENT.replace("\"load\"", "\"poison\"");
        post(Role.ENGINEER, BATCH, "[" + EVENT + "," + EVENT + "," + poison + "," + EVENT + "]");
        assertThat(applied()).hasSize(3);
    }

    @Test
    void aGraphThatDoesNotAnswerIsWorthATryLater() {
        graph.failWith(() -> new ServiceUnavailableException("Connection refused"));
        Answer driver = get(Role.ENGINEER, "/api/v1/search");
        driver.problem(503, "graph-unavailable");
        assertThat(driver.header("Retry-After")).isEqualTo("5");
        graph.failWith(() -> new GraphUnavailable(new IllegalStateException("down")));
        Answer translated = get(Role.ENGINEER, "/api/v1/search");
        translated.problem(503, "graph-unavailable");
        assertThat(translated.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void whatNobodyForesawIsHiddenButCanBeFoundInTheLog() {
        graph.failWith(() -> new IllegalStateException("the password is secret"));
        JsonNode problem = get(Role.ENGINEER, "/api/v1/search").problem(500, "internal");
        assertThat(problem.get("reference").asString()).matches("[0-9a-f]{16}");
        assertThat(problem.toString()).doesNotContain("secret");
    }

    @Test
    void aClientThatGoesAwayHalfWayHarmsNobody() throws IOException {
        String head = "POST /api/v1/lineage HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token(Role.ENGINEER)
                + "\r\nContent-Length: 1000\r\n\r\n{";
        try (var socket = new Socket("127.0.0.1", port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));
            out.flush();
        }
        assertThat(post(Role.ENGINEER, ONE, EVENT).status()).isEqualTo(201);
        assertThat(applied()).hasSize(1);
    }

    private Answer compressed(String path, byte[] body) {
        return send(as(Role.ENGINEER, path).header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
