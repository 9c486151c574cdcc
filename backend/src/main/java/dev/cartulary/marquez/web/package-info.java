/** The addresses and answers of Marquez's API. Its description is spec/openapi.yml of its repository; its code is the authority. */
@NullMarked
package dev.cartulary.marquez.web;

import org.jspecify.annotations.NullMarked;
