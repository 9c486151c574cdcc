/** Checkpoints in buckets that speak the S3 protocol. */
@NullMarked
package dev.cartulary.evidence.s3;

import org.jspecify.annotations.NullMarked;
