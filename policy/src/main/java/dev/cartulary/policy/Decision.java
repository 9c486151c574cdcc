package dev.cartulary.policy;

import java.util.List;

/** The answer to an {@link AuthorizationRequest}. It fails closed: whatever is not a clean allow is a deny. */
public sealed interface Decision {
    /** The ids of the policies that brought the decision about; empty when no policy applied. */
    List<String> determiningPolicies();

    /** At least one policy permits and none forbids. */
    record Allow(List<String> determiningPolicies) implements Decision {
        public Allow {
            determiningPolicies = List.copyOf(determiningPolicies);
        }
    }

    /**
     * Nothing permits, something forbids, or the engine could not say.
     *
     * @param reason one sentence for the person who was refused
     */
    record Deny(String reason, List<String> determiningPolicies) implements Decision {
        public Deny {
            determiningPolicies = List.copyOf(determiningPolicies);
        }
    }
}
