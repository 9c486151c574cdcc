package dev.cartulary.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * A tag as a producer set it.
 *
 * @param value absent for a tag that is only a word
 * @param source who set it, for example a scanner, where the producer told
 * @param field path of the field that is tagged; absent for the thing as a whole
 * @param at when the producer last said so
 */
public record TagStatement(
        String key,
        Optional<String> value,
        Optional<String> source,
        Optional<String> field,
        String producer,
        Instant at) {}
