package dev.cartulary.catalog.neo4j;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the catalog's queries.
 *
 * @param readTimeout after which the database ends a query, so that one that nobody waits for any more does not go on
 * @param examined how many hits of a search are ranked and counted; nobody turns to page 500, and more are told as this many
 * @param columns how many columns of one dataset are listed; real tables stay below 2,000
 * @param neighbours how many producers, consumers, inputs, outputs or children one page lists
 */
@Validated
@ConfigurationProperties("cartulary.catalog.graph")
record CatalogGraphSettings(
        @DefaultValue("10s") Duration readTimeout,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int examined,
        @DefaultValue("5000") @Min(1) @Max(50_000) int columns,
        @DefaultValue("1000") @Min(1) @Max(50_000) int neighbours) {}
