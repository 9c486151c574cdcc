package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.EntityKey;

/** A job reads or writes a dataset; which of the two, the list of {@link GraphChange} tells. */
public record EdgeRow(EntityKey job, EntityKey dataset, Origin origin) {}
