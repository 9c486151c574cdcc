package dev.cartulary.identity;

import dev.cartulary.problem.ProblemException;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** A program presents a bearer token with every request. */
@Component
public class BearerSignIn {
    private final VerifyToken verifyToken;
    private final SignInRecords records;

    BearerSignIn(VerifyToken verifyToken, SignInRecords records) {
        this.verifyToken = verifyToken;
        this.records = records;
    }

    /**
     * @param presented a {@link PresentedToken}, or a {@link Guest} who needs none
     * @throws BadCredentialsException if the token is unknown, expired or revoked
     * @throws AuthenticationServiceException if it cannot be checked, or the failure cannot be recorded
     */
    public Authentication authenticate(Authentication presented) {
        if (presented instanceof ActorAuthentication guest) {
            return guest;
        }
        if (!(presented instanceof PresentedToken token)) {
            throw new BadCredentialsException("Only bearer tokens are accepted here.");
        }
        try {
            Optional<ApiToken> known = verifyToken.verify(token.getCredentials());
            if (known.isEmpty()) {
                records.failure(token.address(), "BEARER");
                throw new BadCredentialsException("The bearer token is unknown, expired or revoked.");
            }
            return new ActorAuthentication(known.get().actor(), null);
        } catch (ProblemException e) {
            throw new AuthenticationServiceException(e.sentence(), e);
        }
    }
}
