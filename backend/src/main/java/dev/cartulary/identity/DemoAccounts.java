package dev.cartulary.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.policy.Principal;
import dev.cartulary.policy.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The local accounts of a demonstration, one for each role. */
@Component
public final class DemoAccounts {
    /** Printed at start and shown on the sign-in page; it protects nothing. */
    public static final String PASSWORD = "demo";

    private static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount("consumer", "Cora Lindqvist", Role.CONSUMER),
            new DemoAccount("steward", "Stefan Okafor", Role.STEWARD),
            new DemoAccount("engineer", "Enza Moretti", Role.ENGINEER),
            new DemoAccount("privacy", "Priya Raman", Role.PRIVACY_OFFICER),
            new DemoAccount("auditor", "Audrey Tanaka", Role.AUDITOR),
            new DemoAccount("admin", "Adam Novak", Role.ADMIN));

    private final DemoSettings settings;

    DemoAccounts(DemoSettings settings) {
        this.settings = settings;
    }

    /** Empty unless this is a demonstration. */
    public List<DemoAccount> list() {
        return settings.demo() ? ACCOUNTS : List.of();
    }

    /** Empty if there is no such account or the password is wrong. */
    Optional<Actor> signIn(String name, String password) {
        return list().stream()
                .filter(account -> account.name().equals(name) && PASSWORD.equals(password))
                .map(DemoAccounts::actor)
                .findFirst();
    }

    private static Actor actor(DemoAccount account) {
        // The same after every restart, so that entries of the audit log belong together, and not the name itself.
        UUID reference = UUID.nameUUIDFromBytes(("demo account " + account.name()).getBytes(UTF_8));
        return new Actor(new Principal("user:" + reference, Set.of(account.role())), account.displayName());
    }
}
