package dev.cartulary.evidence.s3;

import dev.cartulary.evidence.AnchorAddress;
import dev.cartulary.evidence.AnchorSecret;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Buckets in which checkpoints are left.
 *
 * @param s3 each under the name the operator gives it
 */
@ConfigurationProperties("cartulary.audit.anchors")
record BucketSettings(@DefaultValue Map<String, Bucket> s3) {
    private static final int LONGEST_PREFIX = 512;
    private static final int MOST_DAYS = 36_500;

    BucketSettings {
        s3.forEach((name, bucket) -> bucket.check("cartulary.audit.anchors.s3." + name));
        s3 = Map.copyOf(s3);
    }

    /** Who can still remove or change an object before its date; the names are those of S3 Object Lock. */
    enum Mode {
        /** Nobody, the owner of the account included. */
        COMPLIANCE,
        /** Whoever has the permission to bypass it. */
        GOVERNANCE,
        /** Whoever may write to the bucket: for stores without object lock. */
        NONE
    }

    /**
     * One bucket.
     *
     * @param bucket its name
     * @param prefix what keys begin with, such as {@code production/}
     * @param endpoint of a store other than that of Amazon
     * @param region needed for Amazon; other stores are told us-east-1
     * @param pathStyle bucket in the path instead of the host name, as most other stores want it
     * @param mode of the object lock
     * @param retainDays how long nobody can remove a checkpoint: two years outlive a yearly audit and its delays
     * @param accessKey absent for the default chain of the SDK: environment, profile, role of the machine
     * @param secretKey of the access key
     */
    record Bucket(
            @Nullable String bucket,
            @DefaultValue("") String prefix,
            @Nullable String endpoint,
            @Nullable String region,
            @Nullable Boolean pathStyle,
            @DefaultValue("COMPLIANCE") Mode mode,
            @DefaultValue("730") int retainDays,
            @Nullable String accessKey,
            @Nullable AnchorSecret secretKey) {
        void check(String setting) {
            require(bucket != null && !bucket.isBlank(), setting + ".bucket is missing");
            require(
                    prefix.length() <= LONGEST_PREFIX && !prefix.startsWith("/"),
                    setting + ".prefix must have at most 512 characters and not begin with /");
            if (endpoint != null) {
                AnchorAddress.parse(setting + ".endpoint", endpoint);
            }
            require(endpoint != null || region != null, setting + ".region is missing");
            require(retainDays >= 1 && retainDays <= MOST_DAYS, setting + ".retain-days must be from 1 to 36500");
            require(
                    (accessKey == null) == (secretKey == null),
                    setting + ".access-key and " + setting + ".secret-key are given both or neither");
        }

        boolean addressedByPath() {
            return pathStyle == null ? endpoint != null : pathStyle;
        }

        private static void require(boolean holds, String sentence) {
            if (!holds) {
                throw new IllegalArgumentException(sentence);
            }
        }
    }
}
