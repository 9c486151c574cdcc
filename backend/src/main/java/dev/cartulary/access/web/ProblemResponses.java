package dev.cartulary.access.web;

import dev.cartulary.problem.ErrorCode;
import dev.cartulary.problem.ProblemException;
import dev.cartulary.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What the filters answer instead of a page. */
@Component
class ProblemResponses {
    private static final String CHALLENGE = "Bearer realm=\"cartulary\"";

    private final ProblemWriter writer;

    ProblemResponses(ProblemWriter writer) {
        this.writer = writer;
    }

    /** 401, telling a missing token from a wrong one (RFC 6750 section 3). */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception.getCause() instanceof ProblemException foreseen) {
            // The token could not be checked at all.
            writer.write(request, response, foreseen);
            return;
        }
        boolean wrong = exception instanceof BadCredentialsException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        String detail = wrong && exception.getMessage() != null
                ? exception.getMessage()
                : "Send the header Authorization: Bearer followed by an API token.";
        writer.write(request, response, ErrorCode.UNAUTHENTICATED, detail);
    }

    /** 403, or whatever a foreseen failure behind it asks for. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (exception.getCause() instanceof ProblemException foreseen) {
            writer.write(request, response, foreseen);
        } else {
            writer.write(request, response, ErrorCode.ACCESS_DENIED, ErrorCode.ACCESS_DENIED.title() + ".");
        }
    }

    /** 404, whatever there may be. */
    void nothingHere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, ErrorCode.NOT_FOUND, "There is nothing here. The API is under /api/v1/.");
    }
}
