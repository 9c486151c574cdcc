package dev.cartulary.policy;

/**
 * What is asked about.
 *
 * @param type the entity type in the policy schema, for example {@code Catalog}
 * @param id unique within the type
 */
public record Resource(String type, String id) {
    /** The catalog as a whole, for actions that have no narrower object. */
    public static final Resource CATALOG = new Resource("Catalog", "catalog");
}
