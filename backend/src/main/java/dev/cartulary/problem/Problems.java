package dev.cartulary.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;

/** What a failure looks like on the wire. */
final class Problems {
    private Problems() {}

    static ProblemDetail of(ErrorCode code, String detail, List<Flaw> flaws, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(code.status(), detail);
        problem.setType(code.type());
        problem.setTitle(code.title());
        try {
            problem.setInstance(new URI(path));
        } catch (URISyntaxException e) {
            // The server lets through addresses that java.net.URI does not; the problem is told without the address
            // then.
            problem.setInstance(null);
        }
        if (!flaws.isEmpty()) {
            problem.setProperty("errors", flaws);
        }
        return problem;
    }

    static ProblemDetail of(ErrorCode code, String detail, String path) {
        return of(code, detail, List.of(), path);
    }

    static ProblemDetail of(ProblemException exception, String path) {
        return of(exception.code(), exception.sentence(), exception.flaws(), path);
    }

    static HttpHeaders headers(ProblemException exception) {
        var headers = new HttpHeaders();
        exception.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return headers;
    }
}
