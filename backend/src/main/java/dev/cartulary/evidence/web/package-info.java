/** The audit log over HTTP. */
@NullMarked
package dev.cartulary.evidence.web;

import org.jspecify.annotations.NullMarked;
