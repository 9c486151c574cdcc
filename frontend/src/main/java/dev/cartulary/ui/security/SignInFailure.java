package dev.cartulary.ui.security;

import dev.cartulary.identity.SignInTooSoon;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the form and says why: {@code ?error} (unknown name, password or token), {@code ?wait=seconds} (too many
 * failures), {@code ?unavailable} (the store of tokens or the audit log does not answer).
 */
record SignInFailure(String form) implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendRedirect(form
                + switch (exception) {
                    case SignInTooSoon tooSoon ->
                        "?wait=" + (tooSoon.remaining().toSeconds() + 1);
                    case AuthenticationServiceException _ -> "?unavailable";
                    default -> "?error";
                });
    }
}
