package dev.cartulary.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.operations.StartFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnchorSettingsTest {
    private static final String PREFIX = "cartulary.audit.anchors.";

    private static AnchorSettings bind(Map<String, String> properties) {
        Map<String, String> prefixed = new TreeMap<>();
        properties.forEach((name, value) -> prefixed.put(PREFIX + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("cartulary.audit.anchors", AnchorSettings.class);
    }

    private static <T> T only(Map<String, T> places) {
        return places.values().iterator().next();
    }

    @Test
    void anHourlyCheckpointNowhereIsTheDefault() {
        AnchorSettings settings = bind(Map.of());
        assertThat(settings.every()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.folder()).isEmpty();
        assertThat(settings.webhook()).isEmpty();
        assertThat(settings.witness()).isEmpty();
    }

    @Test
    void placesAreReadByTheirNames() {
        String vkey = SigningKey.generate("witness.test/1", KeyType.ED25519_COSIGNATURE, InstantSource.system())
                .verifierKey()
                .toString();
        AnchorSettings settings = bind(Map.of(
                "every", "5m",
                "folder.worm-share.path", "/mnt/worm",
                "webhook.ops.url", "https://hooks.example.com/T0PSECRET",
                "webhook.ops.secret", "hunter2",
                "webhook.ops.authorization", "Bearer xyzzy",
                "witness.auditor.url", "http://auditor.example.com:7380/",
                "witness.auditor.vkey", vkey));
        assertThat(settings.folder()).containsOnlyKeys("worm-share");
        assertThat(only(settings.witness()).key().toString()).isEqualTo(vkey);
        assertThat(only(settings.witness()).at()).hasToString("http://auditor.example.com:7380");
        assertThat(only(settings.webhook()).secret()).isEqualTo(new AnchorSecret("hunter2"));
        assertThat(settings.toString()).doesNotContain("hunter2", "xyzzy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            every                     | 59s                       | every must be at least 1m
            every                     | -1h                       | every must be at least 1m
            timeout                   | 0s                        | timeout must be from 1s to 5m
            timeout                   | 6m                        | timeout must be from 1s to 5m
            folder.vault.path         | ''                        | folder.vault.path is missing
            folder.vault.path         | mnt/worm                  | folder.vault.path must be absolute
            webhook.ops.secret        | x                         | webhook.ops.url is missing
            webhook.ops.url           | http://example.com/x      | webhook.ops.url must be https, except on this machine
            webhook.ops.url           | ftp://example.com/x       | webhook.ops.url must be an http or https address
            webhook.ops.url           | https://u:p@example.com/  | webhook.ops.url must not hold a user or password
            webhook.ops.url           | https://exa mple.com/     | webhook.ops.url is not an address
            witness.auditor.url       | https://w.example.com     | witness.auditor.vkey is missing
            """)
    void nonsenseRefusesTheStartAndNamesTheSetting(String name, String value, String sentence) {
        Throwable refusal = catchThrowable(() -> bind(Map.of(name, value)));
        assertThat(StartFailure.describe(refusal)).contains(PREFIX + sentence).doesNotContain("u:p@", "exa mple");
    }

    @Test
    void aKeyThatDoesNotCosignIsRefused() {
        String vkey = SigningKey.generate("log.test/1", KeyType.ED25519, InstantSource.system())
                .verifierKey()
                .toString();
        Throwable wrongType = catchThrowable(
                () -> bind(Map.of("witness.auditor.url", "https://w.example.com", "witness.auditor.vkey", vkey)));
        assertThat(StartFailure.describe(wrongType)).contains("witness.auditor.vkey is not a key for cosignatures");
        Throwable noKey = catchThrowable(
                () -> bind(Map.of("witness.auditor.url", "https://w.example.com", "witness.auditor.vkey", "abc")));
        assertThat(StartFailure.describe(noKey)).contains("verifier key");
    }

    @Test
    void plainHttpIsForThisMachineUnlessAllowed() {
        assertThat(bind(Map.of("webhook.ops.url", "http://localhost:9/x")).webhook())
                .hasSize(1);
        assertThat(bind(Map.of("webhook.ops.url", "http://[::1]:9/x")).webhook())
                .hasSize(1);
        assertThat(bind(Map.of("webhook.ops.url", "http://example.com/x", "webhook.ops.allow-http", "true"))
                        .webhook())
                .hasSize(1);
    }
}
