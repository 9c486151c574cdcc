package dev.cartulary.monitoring.neo4j;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the queries of monitoring.
 *
 * @param readTimeout after which the database ends a query, so that one that nobody waits for any more does not go on
 * @param writers jobs whose writing of one dataset is looked at, those that wrote it last
 * @param runsPerWriter newest runs of each of them that are looked at
 * @param assertions how many rules of one dataset, or tests of one run, are told
 * @param fields how many fields of each schema are compared, by path
 */
@Validated
@ConfigurationProperties("cartulary.monitoring.graph")
record MonitoringGraphSettings(
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("20") @Min(1) @Max(1000) int writers,
        @DefaultValue("200") @Min(1) @Max(10_000) int runsPerWriter,
        @DefaultValue("200") @Min(1) @Max(10_000) int assertions,
        @DefaultValue("5000") @Min(1) @Max(50_000) int fields) {}
