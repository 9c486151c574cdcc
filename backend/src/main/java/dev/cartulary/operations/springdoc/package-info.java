/** The description of the REST API for programs, at {@code /api/v1/openapi.json}, made by springdoc when it is first asked for. */
@NullMarked
package dev.cartulary.operations.springdoc;

import org.jspecify.annotations.NullMarked;
