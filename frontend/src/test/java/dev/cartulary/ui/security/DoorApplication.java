package dev.cartulary.ui.security;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.identity.ApiToken;
import dev.cartulary.identity.ApiTokens;
import dev.cartulary.identity.People;
import dev.cartulary.identity.Person;
import dev.cartulary.identity.TokenId;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The doors of Cartulary with two empty rooms behind them. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = Neo4jAutoConfiguration.class)
@ComponentScan(
        basePackages = {
            "dev.cartulary.access",
            "dev.cartulary.identity",
            "dev.cartulary.operations",
            "dev.cartulary.problem",
            "dev.cartulary.ui.security"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "dev\\.cartulary\\.(identity|operations)\\.neo4j\\..*"))
class DoorApplication {
    /** A room for whoever has signed in. */
    @Route("")
    @PermitAll
    public static class Home extends Div {}

    /** The room before the door. */
    @Route("sign-in")
    @AnonymousAllowed
    public static class Porch extends Div {}

    @Bean
    ApiTokens apiTokens() {
        return new KeptTokens();
    }

    @Bean
    People people() {
        return new NobodyRemembered();
    }

    /** A directory that the door writes to and nobody reads. */
    private static final class NobodyRemembered implements People {
        @Override
        public void remember(Person person) {
            // The door does not look at it.
        }

        @Override
        public List<Person> named(Collection<ActorRef> references) {
            return List.of();
        }

        @Override
        public List<Person> find(String nameContains, int offset, int limit) {
            return List.of();
        }

        @Override
        public boolean forget(ActorRef reference) {
            return false;
        }
    }

    /** As much of a store of tokens as the door needs. */
    private static final class KeptTokens implements ApiTokens {
        private final Map<String, ApiToken> tokens = new ConcurrentHashMap<>();

        @Override
        public boolean addFirst(ApiToken token, String hash) {
            return tokens.isEmpty() && tokens.put(hash, token) == null;
        }

        @Override
        public void add(ApiToken token, String hash) {
            tokens.put(hash, token);
        }

        @Override
        public Optional<ApiToken> findByHash(String hash) {
            return Optional.ofNullable(tokens.get(hash));
        }

        @Override
        public List<ApiToken> list() {
            return List.copyOf(tokens.values());
        }

        @Override
        public boolean revoke(TokenId id, Instant at) {
            return tokens.values().removeIf(token -> token.id().equals(id));
        }

        @Override
        public void used(TokenId id, Instant at) {
            // The door does not look at it.
        }
    }
}
