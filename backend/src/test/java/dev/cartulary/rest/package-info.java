@NullMarked
package dev.cartulary.rest;

import org.jspecify.annotations.NullMarked;
