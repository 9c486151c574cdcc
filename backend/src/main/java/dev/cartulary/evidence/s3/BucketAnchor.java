package dev.cartulary.evidence.s3;

import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.evidence.AnchorFailed;
import dev.cartulary.evidence.AnchorFile;
import dev.cartulary.evidence.AnchorKind;
import dev.cartulary.evidence.AnchorName;
import dev.cartulary.evidence.CheckpointAnchor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Stores each checkpoint as an object of its own, which nobody can remove before its date where the store has object lock. */
final class BucketAnchor implements CheckpointAnchor {
    private static final Logger LOG = LoggerFactory.getLogger(BucketAnchor.class);
    private static final int PRECONDITION_FAILED = 412;
    private static final int NOT_IMPLEMENTED = 501;

    private final AnchorName name;
    private final BucketSettings.Bucket settings;
    private final S3Client client;
    private final Clock clock;

    BucketAnchor(AnchorName name, BucketSettings.Bucket settings, S3Client client, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public AnchorName name() {
        return name;
    }

    @Override
    public AnchorKind kind() {
        return AnchorKind.S3;
    }

    @Override
    public String destination() {
        String store = settings.endpoint() == null ? "" : " at " + settings.endpoint();
        String lock = switch (settings.mode()) {
            case COMPLIANCE -> "locked for " + settings.retainDays() + " days, for everybody";
            case GOVERNANCE -> "locked for " + settings.retainDays() + " days, but for those who may bypass it";
            case NONE -> "not locked";
        };
        return "s3://" + settings.bucket() + "/" + settings.prefix() + store + " (" + lock + ")";
    }

    @Override
    public Optional<NoteSignature> leave(SignedCheckpoint checkpoint) throws AnchorFailed {
        String key = settings.prefix() + AnchorFile.of(checkpoint.checkpoint());
        byte[] note = checkpoint.bytes();
        try {
            put(key, note);
        } catch (S3Exception e) {
            throw refused(e);
        } catch (SdkException e) {
            throw new AnchorFailed(
                    AnchorFailed.Reason.UNREACHABLE,
                    "The store of bucket " + settings.bucket()
                            + " does not answer, or there are no credentials for it.",
                    e);
        }
        return Optional.empty();
    }

    private void put(String key, byte[] note) throws AnchorFailed {
        PutObjectRequest request = request(key, note);
        try {
            client.putObject(request.toBuilder().ifNoneMatch("*").build(), RequestBody.fromBytes(note));
        } catch (S3Exception e) {
            switch (e.statusCode()) {
                case PRECONDITION_FAILED -> requireSame(key, note);
                // A store without conditional writes. With object lock, nothing is lost: it keeps the older version.
                case NOT_IMPLEMENTED -> client.putObject(request, RequestBody.fromBytes(note));
                default -> throw e;
            }
        }
    }

    private PutObjectRequest request(String key, byte[] note) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key)
                .contentType("text/plain; charset=utf-8")
                .contentMD5(md5(note));
        switch (settings.mode()) {
            case COMPLIANCE -> request.objectLockMode(ObjectLockMode.COMPLIANCE);
            case GOVERNANCE -> request.objectLockMode(ObjectLockMode.GOVERNANCE);
            case NONE -> {
                return request.build();
            }
        }
        return request.objectLockRetainUntilDate(clock.instant().plus(Duration.ofDays(settings.retainDays())))
                .build();
    }

    private void requireSame(String key, byte[] note) throws AnchorFailed {
        byte[] kept = client.getObjectAsBytes(
                        get -> get.bucket(settings.bucket()).key(key))
                .asByteArray();
        if (!Arrays.equals(kept, note)) {
            throw new AnchorFailed(
                    AnchorFailed.Reason.OTHER_CONTENT,
                    "The object " + key + " holds something else than this checkpoint; it was left as it is.");
        }
    }

    private AnchorFailed refused(S3Exception e) {
        // Their message may name the access key; the file for operators has it.
        LOG.info("Bucket {} refused a checkpoint", settings.bucket(), e);
        String code =
                e.awsErrorDetails() == null ? "" : " " + e.awsErrorDetails().errorCode();
        AnchorFailed.Reason reason =
                e.statusCode() >= 500 ? AnchorFailed.Reason.UNREACHABLE : AnchorFailed.Reason.REFUSED;
        return new AnchorFailed(
                reason, "The store of bucket " + settings.bucket() + " answered " + e.statusCode() + code + ".", e);
    }

    /** No safeguard, but what S3 demands of a request with a lock (or a newer checksum, which fewer stores know). */
    private static String md5(byte[] note) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(note));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
