/** Monitoring over HTTP. */
@NullMarked
package dev.cartulary.monitoring.web;

import org.jspecify.annotations.NullMarked;
