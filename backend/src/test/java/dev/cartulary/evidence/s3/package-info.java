@NullMarked
package dev.cartulary.evidence.s3;

import org.jspecify.annotations.NullMarked;
