package dev.cartulary.audit.log;

import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.NoteSigner;
import dev.cartulary.audit.checkpoint.VerifierKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one log.
 *
 * @param signers keys that sign every new checkpoint; two during a rotation, or Ed25519 and ML-DSA-44 side by
 *     side; at least one is Ed25519
 * @param retired keys that signed earlier checkpoints and sign no more
 */
public record LogKeys(List<NoteSigner> signers, List<VerifierKey> retired) {
    /** Refuses a log that could not sign. */
    public LogKeys {
        if (signers.stream().noneMatch(signer -> signer.verifierKey().type() == KeyType.ED25519)) {
            throw new IllegalArgumentException("A log needs an Ed25519 key to sign its checkpoints");
        }
        signers = List.copyOf(signers);
        retired = List.copyOf(retired);
    }

    /** One key, none retired. */
    public static LogKeys of(NoteSigner signer) {
        return new LogKeys(List.of(signer), List.of());
    }

    /** Every key whose signature on a checkpoint of this log counts. */
    public List<VerifierKey> verifierKeys() {
        List<VerifierKey> all = new ArrayList<>(retired);
        signers.forEach(signer -> all.add(signer.verifierKey()));
        return all;
    }
}
