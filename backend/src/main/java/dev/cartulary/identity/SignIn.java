package dev.cartulary.identity;

import dev.cartulary.identity.SignInBackoff.Attempt;
import dev.cartulary.problem.ProblemException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * A person signs in with a browser: with a demonstration account, or by pasting an API token as the password, whatever the user
 * name.
 */
@Component
public class SignIn implements AuthenticationManager {
    private final DemoAccounts demoAccounts;
    private final VerifyToken verifyToken;
    private final SignInBackoff backoff;
    private final SignInRecords records;

    SignIn(DemoAccounts demoAccounts, VerifyToken verifyToken, SignInBackoff backoff, SignInRecords records) {
        this.demoAccounts = demoAccounts;
        this.verifyToken = verifyToken;
        this.backoff = backoff;
        this.records = records;
    }

    /**
     * @throws SignInTooSoon after too many failures, without looking at the credentials
     * @throws BadCredentialsException if they are not known
     * @throws AuthenticationServiceException if they cannot be checked, or the sign-in cannot be recorded
     */
    @Override
    public Authentication authenticate(Authentication presented) {
        String account = presented.getName().strip().toLowerCase(Locale.ROOT);
        var attempt = new Attempt(account, address(presented));
        backoff.remaining(attempt).ifPresent(remaining -> {
            throw new SignInTooSoon(remaining);
        });
        try {
            Actor actor = check(attempt, presented.getCredentials() instanceof String text ? text.strip() : "");
            return new ActorAuthentication(actor, presented.getDetails());
        } catch (ProblemException e) {
            throw new AuthenticationServiceException(e.sentence(), e);
        }
    }

    private Actor check(Attempt attempt, String password) {
        Optional<Actor> demo = demoAccounts.signIn(attempt.account(), password);
        Optional<Actor> actor = demo.or(() -> byToken(password));
        if (actor.isEmpty()) {
            backoff.failed(attempt);
            records.failure(attempt.address(), "FORM");
            throw new BadCredentialsException("The name and password, or the token, are not known here.");
        }
        records.person(actor.get(), demo.isPresent() ? "DEMO_ACCOUNT" : "TOKEN", attempt.address());
        backoff.succeeded(attempt);
        return actor.get();
    }

    private Optional<Actor> byToken(String password) {
        return password.isEmpty()
                ? Optional.empty()
                : verifyToken.verify(new TokenSecret(password)).map(ApiToken::actor);
    }

    private static String address(Authentication presented) {
        return presented.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
