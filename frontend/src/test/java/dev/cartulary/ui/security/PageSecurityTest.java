package dev.cartulary.ui.security;

import static dev.cartulary.ui.security.Visitor.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = DoorApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartulary.data=${java.io.tmpdir}/cartulary-door-${random.uuid}",
            "cartulary.demo=true",
            "cartulary.bootstrap.token=" + PageSecurityTest.TOKEN,
            "vaadin.productionMode=true",
            "vaadin.allowed-packages=dev.cartulary.ui.security"
        })
class PageSecurityTest {
    static final String TOKEN = "a-bootstrap-token-of-the-test";

    @LocalServerPort
    private int port;

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/datasets/x",
                "/nothing",
                "/index.html",
                "/error",
                "/API/v1/search",
                "/logout",
                "/actuators"
            })
    void everyPageLeadsToTheDoor(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/sign-in");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aSignedInPersonComesIn() {
        assertThat(header(visitor.signIn("steward", "demo"), "Location")).endsWith("/");
        assertThat(visitor.get("/").statusCode()).isNotIn(302, 401, 403);
    }

    @Test
    void aPersonIsLedToThePageAskedFor() {
        visitor.get("/datasets/x");
        assertThat(header(visitor.signIn("steward", "demo"), "Location")).contains("/datasets/x");
    }

    @Test
    void aTokenIsPastedAsPassword() {
        assertThat(header(visitor.signIn("", TOKEN), "Location")).endsWith("/");
        assertThat(visitor.get("/").statusCode()).isNotIn(302, 401, 403);
    }

    @Test
    void aFailureIsToldAtTheDoor() {
        assertThat(header(visitor.signIn("steward", "wrong"), "Location")).endsWith("/sign-in?error");
        assertThat(header(visitor.signIn("", ""), "Location")).endsWith("/sign-in?error");
        assertThat(header(visitor.post("/sign-in", ""), "Location")).endsWith("/sign-in?error");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void manyFailuresMakeOneWait() {
        for (int i = 0; i < 6; i++) {
            visitor.signIn("auditor", "wrong");
        }
        assertThat(header(visitor.signIn("auditor", "demo"), "Location")).matches(".*/sign-in\\?wait=[12]");
    }

    @Test
    void theSessionChangesItsNameAtTheDoor() {
        visitor.get("/");
        HttpCookie before = visitor.cookies().getFirst();
        HttpResponse<String> answer = visitor.signIn("steward", "demo");
        HttpCookie after = visitor.cookies().getFirst();
        assertThat(after.getName()).isEqualTo("CARTULARY_SESSION").isEqualTo(before.getName());
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void theSessionDoesNotOpenTheApi() {
        visitor.signIn("admin", "demo");
        for (String path : new String[] {"/api/v1/tokens", "/api/v1/search", "/actuator/metrics", "/actuator"}) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void anotherSiteCannotSignSomebodyOut() {
        visitor.signIn("steward", "demo");
        assertThat(visitor.post("/logout", "").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isNotIn(302, 401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/VAADIN/nothing", "/nothing"})
    void everyAnswerCarriesTheHeadersThatProtectIt(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void anAddressThatCannotBeReadIsAnsweredWithASentence() {
        HttpResponse<String> answer = visitor.get("//etc/passwd");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The request cannot be read").doesNotContain("Exception");
    }
}
