/** Export of a log as C2SP tlog-tiles: paths, hash tiles, entry bundles, into a folder or a zip. */
@NullMarked
package dev.cartulary.audit.tiles;

import org.jspecify.annotations.NullMarked;
