package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.policy.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class TokensTest extends RestTest {
    private static final String TOKENS = "/api/v1/tokens";
    private static final String WISH = """
            {"name": "Airflow of Jane", "roles": ["ENGINEER"], "expiresInDays": 30}""";

    @Test
    void aTokenIsMadeUsedListedAndRevoked() {
        Answer created = post(Role.ADMIN, TOKENS, WISH);
        assertThat(created.status()).isEqualTo(201);
        String secret = created.json().get("secret").asString();
        String id = created.json().get("token").get("id").asString();
        assertThat(created.header("Location")).isEqualTo(TOKENS + "/" + id);
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(send(bearer(secret, "/api/v1/search")).status()).isEqualTo(200);

        Answer list = get(Role.ADMIN, TOKENS);
        assertThat(list.body()).contains(id, "Airflow of Jane").doesNotContain(secret);

        assertThat(send(as(Role.ADMIN, TOKENS + "/" + id).DELETE()).status()).isEqualTo(204);
        assertThat(send(as(Role.ADMIN, TOKENS + "/" + id).DELETE()).status()).isEqualTo(204);
        send(bearer(secret, "/api/v1/search")).problem(401, "unauthenticated");

        assertThat(recorded())
                .extracting(AuditEvent::type)
                .containsExactly(
                        AuditEventType.TOKEN_CREATED, AuditEventType.TOKEN_REVOKED, AuditEventType.SIGN_IN_FAILED);
        assertThat(recorded().toString()).contains(id).doesNotContain("Jane", secret);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void tokensAreForAdministrators(Role role) {
        get(role, TOKENS).problem(403, "access-denied");
        post(role, TOKENS, WISH).problem(403, "access-denied");
        send(as(role, TOKENS + "/" + "0".repeat(26)).DELETE()).problem(403, "access-denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | invalid-body   | /name
            {"name": " ", "roles": ["ADMIN"]}                         | invalid-body   | /name
            {"name": "x", "roles": []}                                | invalid-body   | /roles
            {"name": "x", "roles": ["ADMIN", "KING"]}                 | invalid-body   | /roles/1
            {"name": "x", "roles": [null]}                            | invalid-body   | /roles/0
            {"name": "x", "roles": ["ADMIN"], "expiresInDays": 0}     | invalid-body   | /expiresInDays
            {"name": "x", "roles": ["ADMIN"], "expiresInDays": "a"}   | invalid-body   | /expiresInDays
            {"name": "x", "roles": "ADMIN"}                           | invalid-body   | /roles
            {"name": ["x"], "roles": ["ADMIN"]}                       | invalid-body   | /name
            {"name":                                                  | malformed-json |
            ''                                                        | invalid-body   |
            null                                                      | invalid-body   |
            []                                                        | invalid-body   |
            """)
    void aWishThatCannotBeMetSaysWhy(String body, String code, String pointer) {
        JsonNode problem = post(Role.ADMIN, TOKENS, body).problem(400, code);
        if (pointer != null) {
            assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        }
    }

    @Test
    void aWishOfAnotherTypeIsRefused() {
        send(as(Role.ADMIN, TOKENS).header("Content-Type", "text/plain").POST(BodyPublishers.ofString(WISH)))
                .problem(415, "unsupported-media-type");
    }

    @Test
    void anUnknownTokenCannotBeRevoked() {
        send(as(Role.ADMIN, TOKENS + "/" + "0".repeat(26)).DELETE()).problem(404, "not-found");
        send(as(Role.ADMIN, TOKENS + "/x").DELETE()).problem(400, "invalid-parameter");
    }

    @Test
    void theLastAdministratorIsNotLockedOut() {
        String admin = token(Role.ADMIN);
        String own = send(bearer(admin, TOKENS))
                .json()
                .get("tokens")
                .get(0)
                .get("id")
                .asString();
        send(bearer(admin, TOKENS + "/" + own).DELETE()).problem(409, "conflict");
        token(Role.ADMIN);
        assertThat(send(bearer(admin, TOKENS + "/" + own).DELETE()).status()).isEqualTo(204);
        send(bearer(admin, TOKENS)).problem(401, "unauthenticated");
    }

    private HttpRequest.Builder bearer(String secret, String path) {
        return to(path).header("Authorization", "Bearer " + secret);
    }
}
