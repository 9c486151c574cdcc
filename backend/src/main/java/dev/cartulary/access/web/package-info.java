/** The doors on HTTP: which requests are let in, and the API of tokens. */
@NullMarked
package dev.cartulary.access.web;

import org.jspecify.annotations.NullMarked;
