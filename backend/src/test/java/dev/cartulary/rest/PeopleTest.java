package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.identity.People;
import dev.cartulary.identity.Person;
import dev.cartulary.policy.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PeopleTest extends RestTest {
    private static final String PEOPLE = "/api/v1/people";
    private static final Person ADA =
            new Person(new ActorRef("user:ada"), "Ada Lovelace", Instant.parse("2026-11-21T10:00:00Z"));

    @Autowired
    private People people;

    @BeforeEach
    void remember() {
        people.remember(ADA);
    }

    @Test
    void aPersonIsFoundAndForgotten() {
        JsonNode found = get(Role.AUDITOR, PEOPLE + "?name=love").json().get("people");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("reference").asString()).isEqualTo("user:ada");
        assertThat(found.get(0).get("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(found.get(0).get("hasKey").asBoolean()).isFalse();

        Answer forgotten = send(as(Role.PRIVACY_OFFICER, PEOPLE + "/user:ada").DELETE());
        assertThat(forgotten.status()).isEqualTo(200);
        assertThat(Instant.parse(forgotten.json().get("effective").asString())).isAfter(ADA.lastSeen());
        assertThat(get(Role.AUDITOR, PEOPLE + "?name=love").json().get("people"))
                .isEmpty();
        AuditEvent event = recorded().getLast();
        send(as(Role.PRIVACY_OFFICER, PEOPLE + "/user:ada").DELETE()).problem(404, "not-found");
        assertThat(event.type()).isEqualTo(AuditEventType.SUBJECT_KEY_DESTROYED);
        assertThat(event.effect().object().value()).isEqualTo("user:ada");
    }

    @Test
    void whatWasSealedIsOpenedOnceAndAgainUntilTheKeyIsDestroyed() {
        String admin = token(Role.ADMIN);
        send(to("/api/v1/tokens")
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"Airflow of Ada\", \"roles\": [\"ENGINEER\"]}")));
        JsonNode entry = get(Role.AUDITOR, "/api/v1/audit/entries?type=TOKEN_CREATED&limit=1")
                .json()
                .get("entries")
                .get(0);
        String sealed = "/api/v1/audit/entries/" + entry.get("index").asLong() + "/sealed/name";
        assertThat(get(Role.AUDITOR, sealed).json().get("value").asString()).isEqualTo("Airflow of Ada");
        assertThat(recorded().getLast().type()).isEqualTo(AuditEventType.SEALED_VALUE_READ);
        get(Role.AUDITOR, sealed + "s").problem(404, "not-found");
        get(Role.ENGINEER, sealed).problem(403, "access-denied");

        String creator = entry.get("actor").asString();
        assertThat(send(as(Role.PRIVACY_OFFICER, PEOPLE + "/" + creator).DELETE())
                        .status())
                .isEqualTo(200);
        assertThat(get(Role.AUDITOR, sealed).json().has("value")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CONSUMER", "STEWARD", "ENGINEER"})
    void namesAreForReadersOfTheLog(Role role) {
        get(role, PEOPLE).problem(403, "access-denied");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PRIVACY_OFFICER")
    void onlyPrivacyOfficersForget(Role role) {
        send(as(role, PEOPLE + "/user:ada").DELETE()).problem(403, "access-denied");
        assertThat(people.named(List.of(ADA.reference()))).containsExactly(ADA);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, limit",
        "?limit=501, limit",
        "?limit=x, limit",
        "?offset=-1, offset",
        "?offset=100001, offset"
    })
    void badParametersAreNamed(String query, String parameter) {
        JsonNode problem = get(Role.AUDITOR, PEOPLE + query).problem(400, "invalid-parameter");
        assertThat(problem.get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void whatIsNoReferenceIsRefused() {
        for (String reference : List.of("ada", "user:", "User:ada", "user:a%20b", "user:ada%40example.com")) {
            send(as(Role.PRIVACY_OFFICER, PEOPLE + "/" + reference).DELETE()).problem(400, "invalid-parameter");
        }
    }
}
