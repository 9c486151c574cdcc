package dev.cartulary.lineage.openlineage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is told of Cartulary's own work, and to whom.
 *
 * @param enabled whether anything is
 * @param namespace of its jobs and datasets; of several Cartularies that tell the same receiver, each needs its own
 * @param url where events are sent besides our own journal, with the path, such as {@code https://host/api/v1/lineage}
 * @param apiKey sent there as a bearer token
 */
@ConfigurationProperties("cartulary.own-lineage")
record OwnWorkSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("cartulary") String namespace,
        @Nullable URI url,
        @Nullable String apiKey) {
    OwnWorkSettings {
        if (namespace.isBlank()) {
            throw new IllegalArgumentException("cartulary.own-lineage.namespace must not be empty");
        }
        if (url != null
                && (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme())))) {
            throw new IllegalArgumentException("cartulary.own-lineage.url must begin with http:// or https://");
        }
    }

    @Override
    public String toString() {
        // Not the key.
        return "OwnWorkSettings[enabled=" + enabled + ", namespace=" + namespace + ", url=" + url + "]";
    }
}
