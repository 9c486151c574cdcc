package dev.cartulary.ui.component;

import java.net.URL;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A command that sends one event, ready to be pasted into a shell: it needs nothing but curl. */
@Component
public final class FirstEvent {
    private static final String PLACEHOLDER = "TOKEN";

    private final Clock clock;
    private final SecureRandom random;

    FirstEvent(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** With a placeholder where the token goes. */
    public String curl(URL page) {
        return curl(page, PLACEHOLDER);
    }

    /** To the server that showed the page, with this token. */
    public String curl(URL page, String token) {
        return """
                curl -i %s/api/v1/lineage \\
                  -H 'Authorization: Bearer %s' \\
                  -H 'Content-Type: application/json' \\
                  -d '{
                    "eventType": "COMPLETE",
                    "eventTime": "%s",
                    "run": {"runId": "%s"},
                    "job": {"namespace": "first", "name": "copy_orders"},
                    "inputs": [{"namespace": "postgres://db:5432", "name": "shop.public.orders"}],
                    "outputs": [{"namespace": "s3://lake", "name": "orders"}],
                    "producer": "https://example.com/by-hand",
                    "schemaURL": "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
                  }'""".formatted(origin(page), token, clock.instant().truncatedTo(ChronoUnit.SECONDS), runId());
    }

    /** Lists what the catalog holds. */
    public String read(URL page, String token) {
        return """
                curl -s '%s/api/v1/search?q=' \\
                  -H 'Authorization: Bearer %s'""".formatted(origin(page), token);
    }

    private UUID runId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return UUID.nameUUIDFromBytes(bytes);
    }

    private static String origin(URL page) {
        return page.getProtocol() + "://" + page.getAuthority();
    }
}
