@NullMarked
package dev.cartulary.evidence.mail;

import org.jspecify.annotations.NullMarked;
