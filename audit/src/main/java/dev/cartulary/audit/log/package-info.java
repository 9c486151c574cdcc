/** The append-only log of bytes: one committer, group commit, signed checkpoints, proofs, recovery. It knows nothing of audit meaning and is opened twice: as the audit log and as the ingest journal. */
@NullMarked
package dev.cartulary.audit.log;

import org.jspecify.annotations.NullMarked;
