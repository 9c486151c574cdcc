/** Sends events from files to a Cartulary that runs elsewhere: the command line {@code cartulary lineage push}. */
@NullMarked
package dev.cartulary.openlineage.push;

import org.jspecify.annotations.NullMarked;
