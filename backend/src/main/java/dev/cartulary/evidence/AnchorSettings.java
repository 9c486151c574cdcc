package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.VerifierKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where checkpoints are left, each place under the name the operator gives it. Buckets and mailboxes have settings of their own
 * beside their adapters, under the same prefix.
 *
 * @param every time between two checkpoints at one place: what a thief could still rewrite unseen, against some 190 bytes kept
 * @param timeout for one answer; a checkpoint is small, so whatever takes longer does not work
 * @param folder folders on another disk or machine
 * @param webhook addresses that are posted to
 * @param witness C2SP witnesses
 */
@ConfigurationProperties("cartulary.audit.anchors")
public record AnchorSettings(
        @DefaultValue("1h") Duration every,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue Map<String, Folder> folder,
        @DefaultValue Map<String, Webhook> webhook,
        @DefaultValue Map<String, Witness> witness) {
    private static final String PREFIX = "cartulary.audit.anchors.";

    /** More often would fill the log with entries about anchoring. */
    private static final Duration SHORTEST_EVERY = Duration.ofMinutes(1);

    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);

    /** Refuses nonsense with a sentence that names the setting. */
    public AnchorSettings {
        require(every.compareTo(SHORTEST_EVERY) >= 0, PREFIX + "every must be at least 1m");
        require(
                timeout.compareTo(SHORTEST_TIMEOUT) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
                PREFIX + "timeout must be from 1s to 5m");
        folder.forEach((name, place) -> place.check(PREFIX + "folder." + name));
        webhook.forEach((name, place) -> place.check(PREFIX + "webhook." + name));
        witness.forEach((name, place) -> place.check(PREFIX + "witness." + name));
        folder = Map.copyOf(folder);
        webhook = Map.copyOf(webhook);
        witness = Map.copyOf(witness);
    }

    /**
     * A folder on another disk or machine.
     *
     * @param path absolute; must exist when a checkpoint is written, since a folder made where a share is not mounted would be on
     *     this disk
     */
    public record Folder(@Nullable String path) {
        void check(String setting) {
            require(path != null && !path.isBlank(), setting + ".path is missing");
            require(Path.of(at()).isAbsolute(), setting + ".path must be absolute");
        }

        String at() {
            return required(path);
        }
    }

    /**
     * An address that is posted to.
     *
     * @param url https, or http on this machine
     * @param authorization value of the Authorization header, such as {@code Bearer ...}
     * @param secret signs the body, so that the receiver knows whom it is from
     * @param allowHttp lets the checkpoint and the authorization travel unprotected
     */
    public record Webhook(
            @Nullable String url,
            @Nullable AnchorSecret authorization,
            @Nullable AnchorSecret secret,
            @DefaultValue("false") boolean allowHttp) {
        void check(String setting) {
            URI address = AnchorAddress.parse(setting + ".url", url);
            require(
                    allowHttp || AnchorAddress.isProtected(address),
                    setting + ".url must be https, except on this machine; " + setting + ".allow-http=true allows it");
            require(
                    authorization == null || AnchorAddress.fitsHeader(authorization.value()),
                    setting + ".authorization must be one line of printable ASCII");
            require(secret == null || !secret.value().isBlank(), setting + ".secret must not be empty");
        }

        URI at() {
            return URI.create(required(url));
        }
    }

    /**
     * A C2SP witness. Plain http does: what is sent is public and what comes back is signed.
     *
     * @param url its submission prefix
     * @param vkey its key for cosignatures
     */
    public record Witness(@Nullable String url, @Nullable String vkey) {
        void check(String setting) {
            AnchorAddress.parse(setting + ".url", url);
            require(vkey != null && !vkey.isBlank(), setting + ".vkey is missing");
            try {
                require(key().type().timestamped(), setting + ".vkey is not a key for cosignatures");
            } catch (MalformedNoteException e) {
                throw new IllegalArgumentException(setting + ".vkey is not a verifier key: " + e.getMessage(), e);
            }
        }

        URI at() {
            // Paths are appended to it.
            return URI.create(required(url).replaceFirst("/+$", ""));
        }

        VerifierKey key() {
            return VerifierKey.parse(required(vkey).strip());
        }
    }

    static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static String required(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("Used before it was checked");
        }
        return value;
    }
}
