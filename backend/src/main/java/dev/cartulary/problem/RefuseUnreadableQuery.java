package dev.cartulary.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a query that is no text. The server would fail only where somebody asks for its parameters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefuseUnreadableQuery extends OncePerRequestFilter {
    private final ProblemWriter writer;

    RefuseUnreadableQuery(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> unreadable =
                Optional.ofNullable(request.getQueryString()).flatMap(RefuseUnreadableQuery::unreadable);
        if (unreadable.isPresent() && wantsPage(request)) {
            // The page of errors has words for a person.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (unreadable.isPresent()) {
            writer.write(
                    request,
                    response,
                    InvalidInput.parameter(
                            unreadable.get(), "must be UTF-8, with % and two hexadecimal digits for each byte"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The first parameter that is not; its name, or a word for it where that is the one that cannot be read. */
    private static Optional<String> unreadable(String query) {
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (!isText(parts[0])) {
                return Optional.of("The query");
            }
            if (parts.length > 1 && !isText(parts[1])) {
                return Optional.of(parts[0]);
            }
        }
        return Optional.empty();
    }

    private static boolean isText(String encoded) {
        try {
            // In this charset each byte is a character, so that none is replaced before it is looked at.
            byte[] bytes = URLDecoder.decode(encoded, ISO_8859_1).getBytes(ISO_8859_1);
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }
}
