package dev.cartulary.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.policy.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot even be read is answered like everything else, and never with a page of the server or a failure. */
class UnreadableRequestTest extends RestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/jobs/%zz HTTP/1.1",
                "GET /api/v1/jobs/a%00b HTTP/1.1",
                "GET /api/v1/jobs/%ff%fe HTTP/1.1",
                "GET /api/v1/jobs/a|b HTTP/1.1",
                "GET /api/v1/jobs HTTP/7.0",
                "G@T /api/v1/jobs HTTP/1.1"
            })
    void aRequestLineThatCannotBeRead(String line) throws IOException {
        assertProblem(send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aHeaderThatIsTooLong() throws IOException {
        assertProblem(send("GET /api/v1/jobs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                + "a".repeat(20_000) + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff%fe", "limit=3&q=%C3", "q=%ED%A0%80"})
    void aParameterThatIsNoTextIsNamed(String query) {
        var answer = get(Role.CONSUMER, "/api/v1/search?" + query);
        answer.problem(400, "invalid-parameter");
        assertThat(answer.json().get("errors").get(0).get("parameter").asString())
                .isEqualTo("q");
    }

    @Test
    void aQueryWithoutAMeaningfulNameIsRefusedToo() {
        get(Role.CONSUMER, "/api/v1/search?%ff=1").problem(400, "invalid-parameter");
    }

    @Test
    void aPersonIsAnsweredWithAPage() throws IOException {
        assertThat(
                        send(
                                "GET /api/v1/search?q=%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("<h1>The request cannot be read</h1>");
    }

    @Test
    void aFocusIsNamedInOneWay() {
        get(Role.CONSUMER, "/api/v1/lineage?key=mjuselohern81bj881f3t0l08&nodeId=dataset:a:b")
                .problem(400, "invalid-parameter");
    }

    private static void assertProblem(String answer) {
        assertThat(answer)
                .matches("(?s)HTTP/1\\.1 (400|404|414|431|505) .*")
                .contains("application/problem+json")
                .contains("urn:cartulary:problem:")
                .doesNotContainIgnoringCase("<html");
    }

    private String send(String request) throws IOException {
        URI server = to("/").build().uri();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
