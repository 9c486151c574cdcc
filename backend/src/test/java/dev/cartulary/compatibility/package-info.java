/** The consumer tests of OpenLineage's compatibility suite, run against the REST API over a real graph. */
@NullMarked
package dev.cartulary.compatibility;

import org.jspecify.annotations.NullMarked;
