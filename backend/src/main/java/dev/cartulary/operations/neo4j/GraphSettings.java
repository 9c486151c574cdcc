package dev.cartulary.operations.neo4j;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where the graph is kept.
 *
 * @param uri of a Neo4j server or cluster, for example {@code neo4j://graph.example.com}; absent: the embedded database in the
 *     data folder
 * @param user of that server
 * @param password of that user
 * @param database within that server
 * @param connectionTimeout how long a start waits for that server; the default lets one that starts at the same time come up
 * @param pageCache memory of the embedded database outside the heap; see its settings for what fits
 * @param transactionMemory heap that all transactions of the embedded database may take together
 */
@Validated
@ConfigurationProperties("cartulary.neo4j")
record GraphSettings(
        @Nullable URI uri,
        @DefaultValue("neo4j") @NotBlank String user,
        @DefaultValue("") String password,
        @DefaultValue("neo4j") @NotBlank String database,
        @DefaultValue("30s") Duration connectionTimeout,
        @DefaultValue("96MB") DataSize pageCache,
        @DefaultValue("256MB") DataSize transactionMemory) {

    /** The server to speak to instead of the embedded database. An empty variable of the environment means none. */
    Optional<URI> server() {
        return Optional.ofNullable(uri).filter(address -> !address.toString().isBlank());
    }

    @Override
    public String toString() {
        // Not the password: a text like this ends in logs.
        return "GraphSettings[uri=" + uri + ", user=" + user + ", database=" + database + "]";
    }
}
