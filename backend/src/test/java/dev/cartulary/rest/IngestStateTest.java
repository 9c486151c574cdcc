package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.GraphUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IngestStateTest extends RestTest {
    private static final String STATE = "/api/v1/ingest";
    private static final String LETTERS = "/api/v1/ingest/dead-letters";
    private static final String POISON = """
            {"eventTime": "2026-11-20T08:00:00Z", "run": {"runId": "01a1fdc9-e5eb-7000-a3d5-b1ac74600a8d"},
             "job": {"namespace": "airflow", "name": "poison"}}""";

    @Test
    void tellsWhatCameInAndWhatWasRefused() {
        JsonNode before = get(Role.ENGINEER, STATE).json();
        post(Role.ENGINEER, "/api/v1/lineage", POISON);
        post(Role.ENGINEER, "/api/v1/lineage", "{}");
        applied();
        JsonNode after = get(Role.ENGINEER, STATE).json();
        assertThat(after.get("accepted").asLong())
                .isEqualTo(before.get("accepted").asLong() + 1);
        assertThat(after.get("lastMinute").asLong()).isPositive();
        assertThat(after.get("lag").asLong()).isZero();
        assertThat(after.get("projected").asLong())
                .isEqualTo(after.get("journal").get("size").asLong());
        assertThat(after.get("journal").get("bytes").asLong()).isPositive();
        JsonNode refusal = after.get("refusals").get(0);
        assertThat(refusal.get("type").asString()).isEqualTo("urn:cartulary:problem:invalid-event");
        assertThat(refusal.get("pointer").asString()).isEqualTo("/eventTime");
    }

    @Test
    void tellsWhichFacetsWereKeptAndNotUnderstood() {
        long before = get(Role.ENGINEER, STATE).json().get("misfits").asLong();
        for (int minute = 10; minute < 12; minute++) {
            post(Role.ENGINEER, "/api/v1/lineage", """
                    {"eventTime": "2026-11-20T08:%s:00Z", "producer": "https://example.com/odd",
                     "job": {"namespace": "airflow", "name": "odd"},
                     "inputs": [{"namespace": "n", "name": "d", "facets": {"schema": {"fields": "none"}}}]}""".formatted(minute));
        }
        applied();
        JsonNode state = get(Role.ENGINEER, STATE).json();
        assertThat(state.get("misfits").asLong()).isGreaterThanOrEqualTo(before + 2);
        JsonNode newest = state.get("misfitFacets").get(0);
        assertThat(newest.get("producer").asString()).isEqualTo("https://example.com/odd");
        assertThat(newest.get("facet").asString()).isEqualTo("schema");
        assertThat(newest.get("reason").asString()).contains("array");
        assertThat(newest.get("pointer").asString()).startsWith("/inputs/0/facets/schema");
        assertThat(newest.get("times").asLong()).isEqualTo(2);
    }

    @Test
    void tellsOfTheLagWhileTheGraphIsAway() {
        graph.failWith(() -> new GraphUnavailable(new IllegalStateException("down")));
        post(Role.ENGINEER, "/api/v1/lineage", POISON);
        assertThat(get(Role.ENGINEER, STATE).json().get("lag").asLong()).isEqualTo(1);
    }

    @Test
    void aDeadLetterIsListedAndTriedAgain() {
        long index = deadLetter();
        JsonNode letter = get(Role.ENGINEER, LETTERS).json().get("deadLetters").get(0);
        assertThat(letter.get("index").asLong()).isEqualTo(index);
        assertThat(letter.get("kind").asString()).isEqualTo("REFUSED");
        assertThat(get(Role.ENGINEER, STATE).json().get("deadLetters").asLong()).isEqualTo(1);

        post(Role.ENGINEER, LETTERS + "/" + index + "/replay", "").problem(409, "conflict");
        graph.mend();
        assertThat(post(Role.ENGINEER, LETTERS + "/" + index + "/replay", "").status())
                .isEqualTo(204);

        assertThat(graph.applied).hasSize(1);
        assertThat(journaledGraph.letters()).isEmpty();
        assertThat(recorded()).extracting(AuditEvent::type).endsWith(AuditEventType.DEAD_LETTER_REPLAYED);
        post(Role.ENGINEER, LETTERS + "/" + index + "/replay", "").problem(404, "not-found");
    }

    @Test
    void allDeadLettersAreTriedAgainAtOnce() {
        deadLetter();
        deadLetter();
        graph.mend();
        JsonNode outcome = post(Role.ADMIN, LETTERS + "/replay", "").json();
        assertThat(outcome.toString()).isEqualTo("{\"replayed\":2,\"left\":0}");
    }

    @Test
    void theGraphIsMadeAnewFromTheJournal() {
        post(Role.ENGINEER, "/api/v1/lineage", POISON);
        int before = applied().size();
        assertThat(post(Role.ENGINEER, STATE + "/rebuild", "").status()).isEqualTo(202);
        awaitRebuilt();
        assertThat(applied()).hasSizeGreaterThan(before);
        assertThat(recorded()).extracting(AuditEvent::type).contains(AuditEventType.GRAPH_REBUILT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CONSUMER", "STEWARD", "PRIVACY_OFFICER", "AUDITOR"})
    void isForEngineersAndAdministrators(Role role) {
        get(role, STATE).problem(403, "access-denied");
        get(role, LETTERS).problem(403, "access-denied");
        post(role, LETTERS + "/replay", "").problem(403, "access-denied");
        post(role, LETTERS + "/1/replay", "").problem(403, "access-denied");
        post(role, STATE + "/rebuild", "").problem(403, "access-denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=501", "?from=-1", "?from=x"})
    void aPageOutOfRangeIsRefused(String query) {
        get(Role.ENGINEER, LETTERS + query).problem(400, "invalid-parameter");
    }

    private long deadLetter() {
        graph.refuse("poison");
        post(Role.ENGINEER, "/api/v1/lineage", POISON);
        applied();
        return journaledGraph.letters().getLast().index();
    }

    private void awaitRebuilt() {
        while (get(Role.ENGINEER, STATE).json().has("rebuildingUpTo")) {
            Thread.onSpinWait();
        }
    }
}
