package dev.cartulary.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;

/** Every kind of failure a caller can meet. The code is part of the API and never changes its meaning. */
public enum ErrorCode {
    MALFORMED_REQUEST("malformed-request", HttpStatus.BAD_REQUEST, "The request cannot be read"),
    MALFORMED_JSON("malformed-json", HttpStatus.BAD_REQUEST, "The body is not JSON"),
    INVALID_PARAMETER("invalid-parameter", HttpStatus.BAD_REQUEST, "A parameter has no usable value"),
    INVALID_BODY("invalid-body", HttpStatus.BAD_REQUEST, "The body does not say what is needed"),
    INVALID_EVENT("invalid-event", HttpStatus.BAD_REQUEST, "The event cannot be accepted"),
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "A valid bearer token is needed"),
    ACCESS_DENIED("access-denied", HttpStatus.FORBIDDEN, "You may not do this"),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "There is nothing here"),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "This method does not apply here"),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "The answer is JSON"),
    CONFLICT("conflict", HttpStatus.CONFLICT, "This cannot be done in the present state"),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body has a type that is not read here"),
    TOO_SLOW("too-slow", HttpStatus.REQUEST_TIMEOUT, "The body did not come in time"),
    TOO_FAST("too-fast", HttpStatus.TOO_MANY_REQUESTS, "Too many events come"),
    TOO_MUCH_AT_ONCE("too-much-at-once", HttpStatus.TOO_MANY_REQUESTS, "Too much comes at once"),
    TOO_FAR_BEHIND("too-far-behind", HttpStatus.TOO_MANY_REQUESTS, "Too many events wait to be processed"),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Cartulary failed"),
    NOT_SERVED("not-served", HttpStatus.NOT_IMPLEMENTED, "Cartulary does not answer this"),
    JOURNAL_UNAVAILABLE("journal-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Events cannot be stored"),
    GRAPH_UNAVAILABLE("graph-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "The graph database does not answer"),
    AUDIT_UNAVAILABLE("audit-unavailable", HttpStatus.SERVICE_UNAVAILABLE, "The audit log cannot be written");

    private final String code;
    private final HttpStatus status;
    private final String title;

    ErrorCode(String code, HttpStatus status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The HTTP status it is answered with. */
    public HttpStatus status() {
        return status;
    }

    /** The general code of a status that the framework chose. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> ACCESS_DENIED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? MALFORMED_REQUEST : INTERNAL;
        };
    }

    /** A short sentence that is the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The problem type of RFC 9457. A name, not an address: nothing is to be fetched there. */
    public URI type() {
        return URI.create("urn:cartulary:problem:" + code);
    }
}
