/**
 * The audit log: what happened, by whom, on what, with which outcome, appended to a log that an outsider can verify
 * offline. {@link dev.cartulary.audit.AuditLog} writes, {@link dev.cartulary.audit.AuditReader} reads; the bytes below
 * them are kept and proven by {@link dev.cartulary.audit.log.AppendLog}.
 */
@NullMarked
package dev.cartulary.audit;

import org.jspecify.annotations.NullMarked;
