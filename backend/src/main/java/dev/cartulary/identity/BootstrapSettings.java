package dev.cartulary.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first token.
 *
 * @param token chosen by the operator, usually by the environment variable CARTULARY_BOOTSTRAP_TOKEN; absent means that one is
 *     made and printed
 */
@ConfigurationProperties("cartulary.bootstrap")
record BootstrapSettings(@Nullable String token) {
    @Override
    public String toString() {
        // A secret must not end in a log.
        return "BootstrapSettings";
    }
}
