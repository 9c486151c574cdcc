package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class StatementsTest extends RestTest {
    private static final String JOB = "/api/v1/jobs/" + FakeGraph.LOAD.key().value();
    private static final String DATASET =
            "/api/v1/datasets/" + FakeGraph.ORDERS.key().value();

    @Autowired
    private FakeStatements statements;

    @Test
    void tagsNameTheirField() {
        for (String path : new String[] {DATASET + "/tags", JOB + "/tags"}) {
            JsonNode tag = get(Role.CONSUMER, path).json().get("tags").get(0);
            assertThat(tag.get("key").asString()).isEqualTo("pii");
            assertThat(tag.get("field").asString()).isEqualTo("email");
            assertThat(tag.has("value")).isFalse();
        }
    }

    @Test
    void versionsAndDependenciesAreAsManyAsAskedFor() {
        statements.limits.clear();
        JsonNode versions = get(Role.CONSUMER, DATASET + "/versions?limit=7").json();
        assertThat(versions.get("versions").get(0).get("version").asString()).isEqualTo("v1");
        JsonNode dependencies =
                get(Role.CONSUMER, JOB + "/dependencies?limit=500").json();
        JsonNode dependency = dependencies.get("dependencies").get(0);
        assertThat(dependency.get("before").asBoolean()).isTrue();
        assertThat(dependency.get("sequenceRule").asString()).isEqualTo("FINISH_TO_START");
        assertThat(statements.limits).containsExactly(7, 500);
    }

    @Test
    void aJobHasAVersionForEachCodeAndSetOfDatasets() {
        JsonNode versions = get(Role.CONSUMER, JOB + "/versions").json().get("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("code").asString()).isEqualTo("b");
        assertThat(versions.get(1).get("runs").asInt()).isEqualTo(2);
        assertThat(versions.get(1).get("firstStarted").asString()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(versions.get(1).get("lastStarted").asString()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "datasets/x/tags, key",
        "jobs/x/versions, key",
        "datasets/0000000000000000000000000/versions?limit=0, limit",
        "jobs/0000000000000000000000000/dependencies?limit=501, limit",
        "jobs/0000000000000000000000000/dependencies?limit=all, limit"
    })
    void aBadParameterIsNamed(String path, String parameter) {
        JsonNode problem = get(Role.CONSUMER, "/api/v1/" + path).problem(400, "invalid-parameter");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "datasets/%s/tags",
                "datasets/%s/versions",
                "jobs/%s/tags",
                "jobs/%s/versions",
                "jobs/%s/dependencies"
            })
    void whatIsUnknownIsNotFound(String path) {
        get(Role.CONSUMER, "/api/v1/" + path.formatted("0".repeat(25))).problem(404, "not-found");
    }
}
