package dev.cartulary.audit.witness;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.NoteSigner;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SignedNote;
import dev.cartulary.audit.checkpoint.UntrustedNoteException;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.audit.merkle.TreeHead;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the newest checkpoint of each log it knows and cosigns only what extends it (C2SP tlog-witness). Run by the
 * auditor, it is what makes a rollback or a fork visible. Checking and remembering are one step; what was cosigned is on
 * disk before the cosignature leaves.
 */
public final class Witness {
    private final NoteSigner signer;
    private final List<VerifierKey> logs;
    private final Path state;

    /**
     * A witness for the given logs that keeps what it saw in the folder {@code state}.
     *
     * @throws IllegalArgumentException when {@code signer} does not make cosignatures
     */
    public Witness(NoteSigner signer, List<VerifierKey> logs, Path state) {
        if (!signer.verifierKey().type().timestamped()) {
            throw new IllegalArgumentException("A witness needs a key for cosignatures");
        }
        this.signer = signer;
        this.logs = List.copyOf(logs);
        this.state = state;
    }

    /**
     * Answers the body of an {@code add-checkpoint} request.
     *
     * @throws IOException when the state cannot be read or stored; nothing was cosigned then
     */
    public synchronized Answer add(byte[] body) throws IOException {
        AddCheckpointRequest request;
        try {
            request = AddCheckpointRequest.parse(body);
        } catch (MalformedNoteException e) {
            return Answer.Refused.MALFORMED;
        }
        String origin = request.checkpoint().checkpoint().origin();
        if (logs.stream().noneMatch(log -> log.name().equals(origin))) {
            return Answer.Refused.UNKNOWN_LOG;
        }
        try {
            request.checkpoint().verifyLog(logs);
        } catch (UntrustedNoteException e) {
            return Answer.Refused.UNTRUSTED;
        }
        return decide(request);
    }

    /** The newest checkpoint cosigned for a log, by the lower-case hex SHA-256 of its origin. */
    public synchronized Optional<byte[]> newest(String originHash) throws IOException {
        Path file = state.resolve(originHash).resolve("checkpoint");
        boolean known = logs.stream().anyMatch(log -> originHash(log.name()).equals(originHash));
        return known && Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Answer decide(AddCheckpointRequest request) throws IOException {
        TreeHead head = request.checkpoint().checkpoint().head();
        String originHash = originHash(request.checkpoint().checkpoint().origin());
        TreeHead known = newest(originHash)
                .map(note -> SignedCheckpoint.parse(note).checkpoint().head())
                .orElse(TreeHead.empty());
        if (request.oldSize() > head.size()) {
            return Answer.Refused.MALFORMED;
        }
        if (request.oldSize() != known.size()) {
            return new Answer.Conflict(known.size());
        }
        if (!continues(known, head, request)) {
            return Answer.Refused.INCONSISTENT;
        }
        NoteSignature cosignature = signer.sign(request.checkpoint().note().text());
        remember(originHash, request.checkpoint(), cosignature);
        return new Answer.Cosigned(cosignature);
    }

    private static boolean continues(TreeHead known, TreeHead head, AddCheckpointRequest request) {
        if (known.size() == 0) {
            // Here the protocol accepts the empty tree as a start, which RFC 9162's proofs leave undefined.
            return request.proof().isEmpty() && (head.size() > 0 || head.equals(TreeHead.empty()));
        }
        return new ConsistencyProof(known.size(), head.size(), request.proof()).proves(known, head);
    }

    private void remember(String originHash, SignedCheckpoint checkpoint, NoteSignature cosignature)
            throws IOException {
        Path folder = state.resolve(originHash);
        Files.createDirectories(folder);
        List<NoteSignature> signatures = checkpoint.note().signatures().stream()
                .filter(signature -> logs.stream().anyMatch(log -> log.isNamedBy(signature)))
                .toList();
        byte[] note = new SignedNote(checkpoint.note().text(), signatures)
                .with(List.of(cosignature))
                .bytes();
        Durable.replace(folder, "checkpoint", note, ChannelOpener.fileSystem());
    }

    private static String originHash(String origin) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(origin.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
