@NullMarked
package dev.cartulary.lineage.web;

import org.jspecify.annotations.NullMarked;
