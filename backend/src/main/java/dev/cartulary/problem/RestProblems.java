package dev.cartulary.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns what an endpoint throws into problem details: our own failures, Spring's, and those nobody foresaw. */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {
    private final UnexpectedFailure unexpected;

    RestProblems(UnexpectedFailure unexpected) {
        this.unexpected = unexpected;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> foreseen(ProblemException exception, HttpServletRequest request) {
        return answer(Problems.of(exception, request.getRequestURI()), Problems.headers(exception));
    }

    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<ProblemDetail> unforeseen(Exception exception, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            // The caller hung up: no failure of ours, and nobody to answer.
            return null;
        }
        return answer(unexpected.report(exception, request.getRequestURI()), HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return untyped(InvalidInput.parameter(exception.getParameterName(), "is missing"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = exception.getPropertyName() == null ? "A parameter" : exception.getPropertyName();
        return untyped(InvalidInput.parameter(name, "must be " + kind(exception.getRequiredType())), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = switch (exception.getCause()) {
            case DatabindException databind ->
                Problems.of(
                        ErrorCode.INVALID_BODY,
                        "The value at " + place(databind) + " has the wrong type.",
                        List.of(Flaw.at(pointer(databind), "has the wrong type")),
                        path(request));
            case StreamReadException malformed ->
                Problems.of(
                        ErrorCode.MALFORMED_JSON,
                        "The body is not JSON from line "
                                + malformed.getLocation().getLineNr() + ", column "
                                + malformed.getLocation().getColumnNr() + " on.",
                        path(request));
            case null, default -> Problems.of(ErrorCode.INVALID_BODY, "A body in JSON is needed.", path(request));
        };
        return untyped(problem, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ErrorCode code = ErrorCode.ofStatus(status.value());
        if (code == ErrorCode.INTERNAL) {
            return untyped(unexpected.report(exception, path(request)), headers);
        }
        String detail = body instanceof ProblemDetail told && told.getDetail() != null && code != ErrorCode.NOT_FOUND
                ? told.getDetail()
                : code.title() + ".";
        return untyped(Problems.of(code, detail, path(request)), headers);
    }

    private static ResponseEntity<Object> untyped(ProblemException exception, WebRequest request) {
        return untyped(Problems.of(exception, path(request)), Problems.headers(exception));
    }

    private static ResponseEntity<Object> untyped(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String path(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getRequest().getRequestURI()
                : "";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        return type == Boolean.class || type == boolean.class ? "true or false" : "of another form";
    }

    private static String place(DatabindException exception) {
        String pointer = pointer(exception);
        return pointer.isEmpty() ? "the top" : pointer;
    }

    private static String pointer(DatabindException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                // RFC 6901 section 3
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
