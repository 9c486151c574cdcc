package dev.cartulary.audit;

/**
 * What an act led to.
 *
 * @param object what was acted on
 * @param outcome how it ended
 */
public record Effect(ObjectRef object, Outcome outcome) {}
