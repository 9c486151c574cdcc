package dev.cartulary.evidence;

import java.util.Optional;

/**
 * How it stands with one anchor.
 *
 * @param name what the operator calls it
 * @param kind how it remembers
 * @param destination where that is, without secrets
 * @param last the last checkpoint left there; empty when none is known
 * @param failing why it takes none at present; empty when the last attempt succeeded or there was none
 */
public record AnchorState(
        AnchorName name,
        AnchorKind kind,
        String destination,
        Optional<Anchored> last,
        Optional<AnchorFailure> failing) {}
