package dev.cartulary.access.web;

import dev.cartulary.identity.Guest;
import dev.cartulary.identity.PresentedToken;
import dev.cartulary.identity.TokenSecret;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Reads {@code Authorization: Bearer} (RFC 6750 section 2.1); tokens in bodies and addresses are not looked for. */
final class BearerTokenConverter implements AuthenticationConverter {
    private static final String SCHEME = "bearer ";

    /** A token made here has 53 characters; whatever is longer than this was not. */
    private static final int LONGEST = 4096;

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Guest.of(request.getAttribute(Guest.ATTRIBUTE)).orElse(null);
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("Only bearer tokens are accepted here.");
        }
        String token = header.substring(SCHEME.length()).strip();
        if (token.isEmpty() || token.length() > LONGEST) {
            throw new BadCredentialsException("The Authorization header holds no bearer token.");
        }
        return new PresentedToken(new TokenSecret(token), request.getRemoteAddr());
    }
}
