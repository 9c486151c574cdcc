package dev.cartulary.evidence;

/**
 * A secret from the settings, which neither a log nor a page shows.
 *
 * @param value itself
 */
public record AnchorSecret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
