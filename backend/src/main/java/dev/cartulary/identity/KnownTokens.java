package dev.cartulary.identity;

import dev.cartulary.problem.GraphUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers tokens that were found, so that programs can go on sending while the graph, which keeps them, is away. What is
 * remembered is used for a few seconds without asking, and after that only where the graph does not answer.
 *
 * <p>A revocation through this process counts at once. One through another process counts here after those few seconds, and while
 * the graph is away not before it answers again: whoever must stop a token then has to stop this process. Expiry always counts. A
 * token that was never seen by this process is not accepted while the graph is away.
 */
public class KnownTokens {
    /** One is a few hundred bytes; an installation has as many as it has programs that send. */
    private static final int MOST = 10_000;
    /** How long somebody whose token is known waits for the graph: it answers within milliseconds, or is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ApiTokens tokens;
    private final TokenSettings settings;
    private final Map<String, CompletableFuture<Optional<ApiToken>>> asked = new ConcurrentHashMap<>();
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    };
    private volatile boolean away;
    private long revocations;

    KnownTokens(ApiTokens tokens, TokenSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** @param at nanoseconds, when the graph was last asked */
    private record Known(ApiToken token, long at) {}

    /** As {@link ApiTokens#list}. */
    public List<ApiToken> list() {
        return tokens.list();
    }

    /** As {@link ApiTokens#revoke}; what is remembered of any token counts no more. */
    public boolean revoke(TokenId id, Instant at) {
        boolean revoked = tokens.revoke(id, at);
        synchronized (known) {
            known.clear();
            asked.clear();
            revocations++;
        }
        return revoked;
    }

    /** Notes that the token was used, unless the graph is away: a last use that is told late harms nobody. */
    void used(String hash, ApiToken token, Instant now) {
        if (away) {
            return;
        }
        try {
            tokens.used(token.id(), now);
        } catch (GraphUnavailable e) {
            away = true;
        }
        synchronized (known) {
            known.computeIfPresent(hash, (_, before) -> new Known(before.token.usedAt(now), before.at));
        }
    }

    /**
     * As {@link ApiTokens#findByHash}.
     *
     * @throws GraphUnavailable when the graph does not answer and the token is not known
     */
    Optional<ApiToken> find(String hash) {
        Known before = remembered(hash);
        if (before == null) {
            return ask(hash);
        }
        if (System.nanoTime() - before.at < settings.refresh().toNanos()) {
            return Optional.of(before.token);
        }
        return askPatiently(hash, before);
    }

    private Optional<ApiToken> ask(String hash) {
        long revoked = revocations();
        Optional<ApiToken> found = tokens.findByHash(hash);
        away = false;
        synchronized (known) {
            if (revocations == revoked) {
                found.ifPresentOrElse(
                        token -> known.put(hash, new Known(token, System.nanoTime())), () -> known.remove(hash));
            }
        }
        return found;
    }

    /** One asks for all who present the token at the same time; a graph that hangs does not hold them up. */
    private Optional<ApiToken> askPatiently(String hash, Known before) {
        CompletableFuture<Optional<ApiToken>> answer = asked.computeIfAbsent(hash, this::begin);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return stillKnown(hash, before);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GraphUnavailable) {
                return stillKnown(hash, before);
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stillKnown(hash, before);
        }
    }

    private CompletableFuture<Optional<ApiToken>> begin(String hash) {
        CompletableFuture<Optional<ApiToken>> answer = CompletableFuture.supplyAsync(
                () -> ask(hash), command -> Thread.ofVirtual().start(command));
        answer.whenComplete((_, _) -> asked.remove(hash));
        return answer;
    }

    /** Not asked again for a while; empty if a token was revoked here meanwhile. */
    private Optional<ApiToken> stillKnown(String hash, Known before) {
        away = true;
        synchronized (known) {
            if (!known.containsKey(hash)) {
                return Optional.empty();
            }
            known.put(hash, new Known(before.token, System.nanoTime()));
            return Optional.of(before.token);
        }
    }

    private @Nullable Known remembered(String hash) {
        synchronized (known) {
            return known.get(hash);
        }
    }

    private long revocations() {
        synchronized (known) {
            return revocations;
        }
    }
}
