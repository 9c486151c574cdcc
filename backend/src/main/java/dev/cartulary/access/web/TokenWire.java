package dev.cartulary.access.web;

import dev.cartulary.access.CreatedToken;
import dev.cartulary.access.NewToken;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.policy.Role;
import dev.cartulary.problem.Flaw;
import dev.cartulary.problem.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens as JSON. */
final class TokenWire {
    private static final int LONGEST_DAYS = 3650;

    private TokenWire() {}

    /**
     * @param expiresInDays 1 to 3650; absent means that the token never expires
     */
    record Wish(
            @Nullable String name,
            @Nullable List<@Nullable String> roles,
            @Nullable Integer expiresInDays) {
        NewToken toDomain() {
            List<Flaw> flaws = new ArrayList<>();
            String checkedName = name == null ? "" : name;
            if (checkedName.isBlank() || checkedName.length() > NewToken.NAME_LENGTH) {
                flaws.add(Flaw.at("/name", "must have 1 to " + NewToken.NAME_LENGTH + " characters"));
            }
            Set<Role> checkedRoles = roles(flaws);
            if (expiresInDays != null && (expiresInDays < 1 || expiresInDays > LONGEST_DAYS)) {
                flaws.add(Flaw.at("/expiresInDays", "must be from 1 to " + LONGEST_DAYS));
            }
            if (!flaws.isEmpty()) {
                throw InvalidInput.body(flaws);
            }
            return new NewToken(
                    checkedName,
                    checkedRoles,
                    Optional.ofNullable(expiresInDays).map(Duration::ofDays));
        }

        private Set<Role> roles(List<Flaw> flaws) {
            Set<Role> known = EnumSet.noneOf(Role.class);
            if (roles == null || roles.isEmpty()) {
                flaws.add(Flaw.at("/roles", "must name at least one role"));
                return known;
            }
            for (int i = 0; i < roles.size(); i++) {
                @Nullable String name = roles.get(i);
                Optional<Role> role = Arrays.stream(Role.values())
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst();
                role.ifPresent(known::add);
                if (role.isEmpty()) {
                    flaws.add(Flaw.at("/roles/" + i, "must be one of " + Arrays.toString(Role.values())));
                }
            }
            return known;
        }
    }

    record Token(
            String id,
            String name,
            List<Role> roles,
            String createdBy,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {
        static Token of(ApiToken token) {
            return new Token(
                    token.id().value(),
                    token.name(),
                    token.roles().stream().sorted().toList(),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt());
        }
    }

    record Tokens(List<Token> tokens) {
        static Tokens of(List<ApiToken> tokens) {
            return new Tokens(tokens.stream().map(Token::of).toList());
        }
    }

    /**
     * @param secret what to send as bearer token; not shown again
     */
    record Created(Token token, String secret) {
        static Created of(CreatedToken created) {
            return new Created(Token.of(created.token()), created.secret().value());
        }
    }
}
