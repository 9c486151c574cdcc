package dev.cartulary.marquez;

import java.time.Instant;
import java.util.Optional;

/**
 * A data source, as datasets name it.
 *
 * @param platform the store in one lower-case word
 * @param uri its address, credentials removed; absent where no producer said
 */
public record SourceView(String name, String platform, Optional<String> uri, Instant createdAt, Instant updatedAt) {}
