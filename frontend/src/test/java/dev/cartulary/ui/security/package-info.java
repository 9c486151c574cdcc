@NullMarked
package dev.cartulary.ui.security;

import org.jspecify.annotations.NullMarked;
