package dev.cartulary.audit.verifier;

import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.TrustPolicy;
import dev.cartulary.audit.checkpoint.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the auditor brings along. Without a pinned checkpoint or a policy, a rollback and a fork signed with a stolen key
 * cannot be seen.
 *
 * @param keys keys of the log
 * @param pinned a checkpoint remembered from earlier
 * @param policy which witnesses must have cosigned
 * @param auditEntries whether entries must follow the audit schema
 */
public record Trust(
        List<VerifierKey> keys, Optional<SignedCheckpoint> pinned, Optional<TrustPolicy> policy, boolean auditEntries) {
    /** Only the keys of the log; entries follow the audit schema. */
    public static Trust in(VerifierKey... keys) {
        return new Trust(List.of(keys), Optional.empty(), Optional.empty(), true);
    }

    List<VerifierKey> logKeys() {
        List<VerifierKey> all = new ArrayList<>(keys);
        policy.ifPresent(known -> all.addAll(known.logs()));
        return all;
    }
}
