package dev.cartulary.lineage.neo4j;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the lineage graph.
 *
 * @param readTimeout after which the database ends a query, so that one that nobody waits for any more does not go on
 * @param writeTimeout likewise for a batch of events; a batch of 1,000 large ones takes seconds
 * @param counted how many nodes within the depth asked for are counted at most; more are told as this many
 * @param columnsPerDataset how many columns of one dataset a graph shows at most; nobody reads more in a box
 * @param columnsInAll how many columns a graph shows at most, which bounds the answer for 1,000 wide datasets
 * @param searchedColumns how many columns of one dataset the search knows; the text of one node stays small
 */
@Validated
@ConfigurationProperties("cartulary.lineage.graph")
record LineageGraphSettings(
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("60s") Duration writeTimeout,
        @DefaultValue("10000") @Min(1000) @Max(1_000_000) int counted,
        @DefaultValue("500") @Min(1) @Max(10_000) int columnsPerDataset,
        @DefaultValue("20000") @Min(1) @Max(1_000_000) int columnsInAll,
        @DefaultValue("500") @Min(1) @Max(5_000) int searchedColumns) {}
