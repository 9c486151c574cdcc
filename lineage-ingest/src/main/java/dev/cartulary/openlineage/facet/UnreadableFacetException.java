package dev.cartulary.openlineage.facet;

/** A facet's body does not say what its name promises; the facet is then kept without a reading. */
final class UnreadableFacetException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFacetException(String message) {
        // Without a stack trace: it is caught one frame up, and producers send such facets by the thousand.
        super(message, null, false, false);
    }
}
