/** The catalog over HTTP. */
@NullMarked
package dev.cartulary.catalog.web;

import org.jspecify.annotations.NullMarked;
