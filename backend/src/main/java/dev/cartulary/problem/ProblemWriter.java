package dev.cartulary.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no endpoint was reached, as in the security filters. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes status, type and body. */
    public void write(HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
            throws IOException {
        write(response, Problems.of(code, detail, request.getRequestURI()));
    }

    /** Writes a failure that was foreseen. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException exception)
            throws IOException {
        Problems.headers(exception).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        write(response, Problems.of(exception, request.getRequestURI()));
    }

    /** What to say where the server refused a request that it could not read, so that there is none to speak of. */
    public String unreadable(int status) {
        ErrorCode code = ErrorCode.ofStatus(status);
        ProblemDetail problem =
                Problems.of(code, code.title() + ": its address or a header is malformed, or too long.", "");
        problem.setStatus(status);
        problem.setInstance(null);
        return json.writeValueAsString(problem);
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
