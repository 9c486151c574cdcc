package dev.cartulary.audit;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Where time and randomness come from.
 *
 * @param clock the time of entries and event ids
 * @param random the random part of event ids; unpredictability is not needed, uniqueness is
 */
public record Sources(InstantSource clock, RandomGenerator random) {}
