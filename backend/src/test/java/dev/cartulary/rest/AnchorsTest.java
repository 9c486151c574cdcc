package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.policy.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** With a folder that works and another whose disk is away. */
class AnchorsTest extends RestTest {
    private static final String ANCHORS = "/api/v1/audit/anchors";

    @TempDir
    static Path disks;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void anchors(DynamicPropertyRegistry settings) {
        settings.add("cartulary.audit.anchors.every", () -> "1d");
        settings.add(
                "cartulary.audit.anchors.folder.vault.path",
                () -> disks.resolve("vault").toString());
        settings.add(
                "cartulary.audit.anchors.folder.away.path",
                () -> disks.resolve("away").toString());
    }

    @BeforeEach
    void mount() throws IOException {
        Files.createDirectories(disks.resolve("vault"));
    }

    private Answer anchorNow(Role role, String query) {
        return send(as(role, ANCHORS + query).POST(BodyPublishers.noBody()));
    }

    @Test
    void eachAnchorAnswersForItself() throws IOException {
        Answer answer = anchorNow(Role.ADMIN, "");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode away = answer.json().get("results").get(0);
        assertThat(away.get("name").asString()).isEqualTo("away");
        assertThat(away.get("failed").get("reason").asString()).isEqualTo("UNWRITABLE");
        assertThat(away.get("failed").get("alarm").asBoolean()).isFalse();
        assertThat(away.has("anchored")).isFalse();
        JsonNode vault = answer.json().get("results").get(1);
        assertThat(vault.get("name").asString()).isEqualTo("vault");
        long size = vault.get("anchored").get("size").asLong();
        try (Stream<Path> files = Files.list(disks.resolve("vault/checkpoints"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("%020d-".formatted(size)));
        }

        JsonNode listed = get(Role.AUDITOR, ANCHORS).json().get("anchors").get(1);
        assertThat(listed.get("kind").asString()).isEqualTo("FOLDER");
        assertThat(listed.get("destination").asString())
                .isEqualTo(disks.resolve("vault").toString());
        assertThat(listed.get("last")).isEqualTo(vault.get("anchored"));
        assertThat(listed.has("failing")).isFalse();
        assertThat(meters.get("cartulary.audit.anchored.age")
                        .tag("anchor", "vault")
                        .gauge()
                        .value())
                .isBetween(0.0, 60.0);
        assertThat(meters.get("cartulary.audit.anchored.age")
                        .tag("anchor", "away")
                        .gauge()
                        .value())
                .isNaN();
    }

    @Test
    void oneCanBeChosen() {
        JsonNode results = anchorNow(Role.ADMIN, "?name=vault").json().get("results");
        assertThat(results).hasSize(1);
        assertThat(recorded())
                .filteredOn(event -> event.type() == AuditEventType.CHECKPOINT_ANCHORED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.cause().actor().value()).startsWith("token:");
                    assertThat(event.effect().object().value()).isEqualTo("anchor:vault");
                    assertThat(event.effect().outcome()).isEqualTo(Outcome.SUCCEEDED);
                });
        anchorNow(Role.ADMIN, "?name=nothing").problem(404, "not-found");
        anchorNow(Role.ADMIN, "?name=a%20b").problem(400, "invalid-parameter");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyThoseWhoMayViewTheAuditSeeThem(Role role) {
        boolean may = List.of(Role.ADMIN, Role.AUDITOR, Role.PRIVACY_OFFICER).contains(role);
        assertThat(get(role, ANCHORS).status()).isEqualTo(may ? 200 : 403);
        boolean mayNow = role == Role.ADMIN;
        assertThat(anchorNow(role, "?name=vault").status()).isEqualTo(mayNow ? 200 : 403);
    }
}
