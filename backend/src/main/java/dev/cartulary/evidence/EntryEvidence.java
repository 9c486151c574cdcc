package dev.cartulary.evidence;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.checkpoint.TlogProof;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.audit.merkle.ProofStep;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One entry with everything that is needed to check it by hand.
 *
 * @param entry what it says
 * @param canonical exactly what is stored and hashed, as text: JSON in its one canonical form (RFC 8785), all ASCII
 * @param leaf {@code SHA-256(0x00 || bytes)}, where the way to the root begins
 * @param steps the way to the root, hash by hash; empty in a log of one entry
 * @param proof the same way and the signed checkpoint it leads to, as a file for others to check
 */
public record EntryEvidence(AuditEntry entry, String canonical, LeafHash leaf, List<ProofStep> steps, TlogProof proof) {
    public EntryEvidence {
        steps = List.copyOf(steps);
    }

    /** Exactly what is stored and hashed. */
    public byte[] bytes() {
        return canonical.getBytes(StandardCharsets.UTF_8);
    }
}
