package dev.cartulary.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the server turns with failures outside of any endpoint: a filter failed, the firewall refused an address. */
@RestController
class ErrorPage implements ErrorController {
    private final UnexpectedFailure unexpected;

    ErrorPage(UnexpectedFailure unexpected) {
        this.unexpected = unexpected;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = problemOf(request);
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A browser gets a sentence and a way back. Nothing of the request is repeated in the page. */
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        ProblemDetail problem = problemOf(request);
        String reference = Optional.ofNullable(problem.getProperties())
                .map(properties -> properties.get("reference"))
                .map(id -> "<p>Reference " + id + "</p>")
                .orElse("");
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.TEXT_HTML)
                .body("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Cartulary</title>
                <body style="font-family: system-ui, sans-serif; margin: 4rem auto; max-width: 40rem">
                <h1>%s</h1>%s<p><a href="/">Back to Cartulary</a></p></body></html>
                """.formatted(problem.getTitle(), reference));
    }

    private ProblemDetail problemOf(HttpServletRequest request) {
        String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse("/error");
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Optional<ProblemException> foreseen = foreseen(failure);
        if (foreseen.isPresent()) {
            return Problems.of(foreseen.get(), path);
        }
        ErrorCode code = ErrorCode.ofStatus(status(request));
        if (failure != null && code == ErrorCode.INTERNAL) {
            return unexpected.report(failure, path);
        }
        return Problems.of(code, code.title() + ".", path);
    }

    private static int status(HttpServletRequest request) {
        // Somebody who asks for this address directly finds nothing.
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : ErrorCode.NOT_FOUND.status().value();
    }

    private static Optional<ProblemException> foreseen(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException exception) {
                return Optional.of(exception);
            }
        }
        return Optional.empty();
    }
}
