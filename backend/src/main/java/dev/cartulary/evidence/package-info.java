/** The audit log as its readers meet it: found, proven, compared, exported and anchored outside. Features write to it by AuditTrail. */
@NullMarked
package dev.cartulary.evidence;

import org.jspecify.annotations.NullMarked;
