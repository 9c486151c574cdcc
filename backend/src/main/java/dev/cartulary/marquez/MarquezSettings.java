package dev.cartulary.marquez;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How clients of Marquez are answered.
 *
 * @param port where the addresses of Marquez stand without a prefix, for what cannot be given one; absent means nowhere
 * @param reader name of a service that may read on that port without a token; absent means that nobody may
 * @param maxPage most elements of one answer; who asks for more gets this many
 * @param maxNodes most nodes of one lineage graph, nearest first
 * @param examined how many of the newest datasets, jobs, runs or events are looked through where no index leads to what is asked
 * @param neighbours most inputs, outputs or columns listed of one dataset, job or run
 * @param readTimeout after which the database ends a query, so that one that nobody waits for any more does not go on
 */
@Validated
@ConfigurationProperties("cartulary.marquez")
public record MarquezSettings(
        @Nullable @Min(1) @Max(65_535) Integer port,

        @Nullable @Pattern(regexp = "|[a-z0-9][a-z0-9-]{0,62}") String reader,

        @DefaultValue("1000") @Min(1) @Max(10_000) int maxPage,
        @DefaultValue("1000") @Min(1) @Max(1000) int maxNodes,
        @DefaultValue("5000") @Min(100) @Max(100_000) int examined,
        @DefaultValue("1000") @Min(1) @Max(50_000) int neighbours,
        @DefaultValue("10s") Duration readTimeout) {

    /** The port of its own, where there is one. */
    public Optional<Integer> ownPort() {
        return Optional.ofNullable(port);
    }

    /** The service that reads without a token on the port of its own. An empty variable of the environment means none. */
    public Optional<String> namedReader() {
        return Optional.ofNullable(reader).filter(name -> !name.isEmpty());
    }
}
