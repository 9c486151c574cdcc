package dev.cartulary.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

class NobodyGetsInByDefaultTest extends RestTest {
    /** Health is one word for load balancers; the server's own error address answers nothing when asked directly. */
    private static final Set<String> OPEN = Set.of("GET /actuator/health");

    private static final Set<String> NOT_THERE = Set.of("/error");

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyEndpointNeedsAToken() {
        List<String> asked = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            for (RequestMappingInfo endpoint : mapping.getHandlerMethods().keySet()) {
                for (String path : endpoint.getPatternValues()) {
                    for (RequestMethod method : methods(endpoint)) {
                        asked.add(method + " " + path);
                        check(method.name(), path);
                    }
                }
            }
        }
        assertThat(asked)
                .contains(
                        "POST /api/v1/lineage",
                        "POST /api/v1/lineage/batch",
                        "GET /api/v1/lineage",
                        "GET /api/v1/search",
                        "GET /api/v1/datasets/{key}",
                        "GET /api/v1/jobs/{key}",
                        "GET /api/v1/jobs/{key}/runs",
                        "GET /api/v1/tokens",
                        "POST /api/v1/tokens",
                        "DELETE /api/v1/tokens/{id}",
                        "GET /api/v1/audit",
                        "GET /api/v1/audit/entries",
                        "GET /api/v1/audit/entries/{index}",
                        "GET /api/v1/audit/entries/{index}/proof",
                        "GET /api/v1/audit/checkpoint",
                        "GET /api/v1/audit/checkpoints",
                        "GET /api/v1/audit/consistency",
                        "POST /api/v1/audit/consistency",
                        "GET /api/v1/audit/keys",
                        "GET /api/v1/audit/tile/{*path}",
                        "GET /api/v1/audit/export",
                        "POST /api/v1/audit/index/rebuild",
                        "GET /actuator/health",
                        "GET /actuator/metrics");
    }

    private void check(String method, String path) {
        String address = path.replace("/{*path}", "/x")
                .replaceAll("\\{[^}]*}", "x")
                .replace("**", "x")
                .replace("*", "x");
        Answer answer = send(to(address).method(method, BodyPublishers.noBody()));
        if (NOT_THERE.contains(path)) {
            assertThat(answer.status()).as(method + " " + path).isEqualTo(404);
        } else if (OPEN.contains(method + " " + path)) {
            assertThat(answer.status()).as(method + " " + path).isEqualTo(200);
        } else {
            assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
        }
    }

    private static Set<RequestMethod> methods(RequestMappingInfo endpoint) {
        Set<RequestMethod> methods = endpoint.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }

    @Test
    void aMissingTokenIsToldFromAWrongOne() {
        Answer missing = send(to("/api/v1/search"));
        missing.problem(401, "unauthenticated");
        assertThat(missing.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"cartulary\"");
        Answer wrong = send(to("/api/v1/search").header("Authorization", "Bearer ct_wrong"));
        wrong.problem(401, "unauthenticated");
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"cartulary\", error=\"invalid_token\"");
        assertThat(wrong.body()).doesNotContain("ct_wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic YWRtaW46ZGVtbw==", "Bearer", "Bearer ", "bearer", "ct_x", "Digest x", ","})
    void aHeaderWithoutBearerTokenIsRefused(String header) {
        send(to("/api/v1/search").header("Authorization", header)).problem(401, "unauthenticated");
    }

    @Test
    void theSchemeIsNotCaseSensitive() {
        assertThat(send(to("/api/v1/search").header("Authorization", "bearer " + token(Role.CONSUMER)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenInTheAddressIsNotLookedFor() {
        send(to("/api/v1/search?access_token=" + token(Role.ADMIN))).problem(401, "unauthenticated");
    }

    @Test
    void theApiKeepsNoSession() {
        assertThat(get(Role.CONSUMER, "/api/v1/search").header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/index.html", "/datasets", "/error", "/API/v1/search", "/login", "/logout"})
    void whatIsNeitherApiNorHealthDoesNotExist(String path) {
        send(to(path)).problem(404, "not-found");
        send(as(Role.ADMIN, path)).problem(404, "not-found");
        send(to(path).POST(BodyPublishers.ofString("username=admin&password=demo")))
                .problem(404, "not-found");
    }

    @Test
    void healthTellsOneWord() {
        Answer health = send(to("/actuator/health"));
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(as(Role.ADMIN, "/actuator/health")).body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(send(to("/actuator/health").header("Authorization", "Bearer wrong"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void operationsAreForThoseWhoMayViewThem() {
        assertThat(get(Role.ENGINEER, "/actuator/metrics").status()).isEqualTo(200);
        String detail = get(Role.CONSUMER, "/actuator/metrics")
                .problem(403, "access-denied")
                .get("detail")
                .asString();
        assertThat(detail).isEqualTo("Your role (consumer) does not allow you to read operations.");
    }

    @Test
    void answersCarryTheHeadersThatProtectThem() {
        Answer answer = get(Role.CONSUMER, "/api/v1/search");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void otherSitesGetNoLeaveToAsk() {
        HttpRequest.Builder preflight = to("/api/v1/search")
                .header("Origin", "https://example.com")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody());
        Answer answer = send(preflight);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
