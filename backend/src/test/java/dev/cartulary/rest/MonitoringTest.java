package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MonitoringTest extends RestTest {
    private static final String JOB = "/api/v1/jobs/" + FakeGraph.LOAD.key().value() + "/health";
    private static final String DATASET =
            "/api/v1/datasets/" + FakeGraph.ORDERS.key().value();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleMayRead(Role role) {
        for (String path : new String[] {JOB, DATASET + "/health", DATASET + "/schema-changes"}) {
            assertThat(get(role, path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void needsAToken() {
        send(to(JOB)).problem(401, "unauthenticated");
    }

    @Test
    void aJobTellsHowItFares() {
        JsonNode week = get(Role.CONSUMER, JOB).json();
        assertThat(week.get("successRate").asDouble()).isEqualTo(1);
        assertThat(week.get("durations").get("p50Ms").asLong()).isEqualTo(60_000);
        assertThat(week.get("states").get("COMPLETED").asInt()).isEqualTo(6);
        assertThat(week.get("freshness").get("state").asString()).isEqualTo("ON_TIME");
        assertThat(week.get("recent")).hasSize(6);
        assertThat(week.get("running")).isEmpty();
        assertThat(week.get("tests").get(0).get("status").asString()).isEqualTo("fail");

        JsonNode days = get(Role.CONSUMER, JOB + "?window=PT60H").json();
        assertThat(days.get("states").get("COMPLETED").asInt()).isEqualTo(3);
    }

    @Test
    void aDatasetTellsHowItFares() {
        JsonNode health = get(Role.CONSUMER, DATASET + "/health").json();
        assertThat(health.get("volume").get("anomaly").asBoolean()).isTrue();
        assertThat(health.get("volume").get("measure").asString()).isEqualTo("ROWS");
        JsonNode last = health.get("volume").get("points").get(5);
        assertThat(last.get("rows").asLong()).isEqualTo(1);
        assertThat(last.get("usual").get("low").asDouble()).isEqualTo(900);
        assertThat(health.get("volume").get("points").get(0).has("usual")).isFalse();
        JsonNode assertion = health.get("assertions").get(0);
        assertThat(assertion.get("success").asBoolean()).isFalse();
        assertThat(assertion.get("results").get(0).get("actual").asString()).isEqualTo("3");
        assertThat(health.get("metrics")
                        .get(0)
                        .get("columns")
                        .get("id")
                        .get("nullCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aDatasetTellsHowItsSchemaChanged() {
        JsonNode changes =
                get(Role.CONSUMER, DATASET + "/schema-changes").json().get("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("compatibility").asString()).isEqualTo("BACKWARD");
        assertThat(changes.get(0).get("fields").get(0).get("after").asString()).isEqualTo("bigint");
    }

    @ParameterizedTest
    @CsvSource({
        "jobs/x/health, key",
        "datasets/x/health, key",
        "datasets/UPPERCASE00000000000000000/schema-changes, key",
        "jobs/0000000000000000000000000/health?window=week, window",
        "jobs/0000000000000000000000000/health?window=, window",
        "jobs/0000000000000000000000000/health?window=PT0S, window",
        "jobs/0000000000000000000000000/health?window=-P1D, window",
        "jobs/0000000000000000000000000/health?window=P91D, window",
        "jobs/0000000000000000000000000/health?window=P99999999999999D, window"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        JsonNode problem = get(Role.CONSUMER, "/api/v1/" + path).problem(400, "invalid-parameter");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs/%s/health", "datasets/%s/health", "datasets/%s/schema-changes"})
    void whatIsUnknownIsNotFound(String path) {
        get(Role.CONSUMER, "/api/v1/" + path.formatted("0".repeat(25))).problem(404, "not-found");
    }
}
