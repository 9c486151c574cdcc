package dev.cartulary.audit;

import java.util.Optional;

/**
 * Where an act came from.
 *
 * @param actor who acted
 * @param request id of the request it was part of, to join entries with other records; up to 128 opaque characters
 */
public record Cause(ActorRef actor, Optional<String> request) {
    /** Refuses request ids with free text. */
    public Cause {
        request.ifPresent(OpaqueText.CODE::require);
    }
}
