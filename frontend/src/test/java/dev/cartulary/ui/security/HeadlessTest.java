package dev.cartulary.ui.security;

import static dev.cartulary.ui.security.Visitor.header;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages are on the class path, and the setting keeps them shut. */
@SpringBootTest(
        classes = DoorApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cartulary.data=${java.io.tmpdir}/cartulary-door-${random.uuid}",
            "cartulary.demo=true",
            "cartulary.headless=true",
            "vaadin.productionMode=true",
            "vaadin.allowed-packages=dev.cartulary.ui.security"
        })
class HeadlessTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/, 404",
        "/sign-in, 404",
        "/VAADIN/build/x.js, 404",
        "/index.html, 404",
        "/nothing, 404",
        "/error, 404",
        "/api/v1/search, 401",
        "/actuator/metrics, 401"
    })
    void onlyTheApiAndHealthAnswer(String path, int status) {
        var visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(visitor.signIn("admin", "demo").statusCode()).isEqualTo(404);
        assertThat(visitor.cookies()).isEmpty();
        assertThat(visitor.get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }
}
