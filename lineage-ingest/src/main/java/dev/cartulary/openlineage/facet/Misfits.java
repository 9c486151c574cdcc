package dev.cartulary.openlineage.facet;

/** Takes note of members that are not what the specification says, and are therefore absent in a reading. */
@FunctionalInterface
public interface Misfits {
    /**
     * @param pointer the member within its facet (RFC 6901); empty for the facet as a whole
     * @param reason what is wrong there; never repeats the value
     */
    void note(String pointer, String reason);
}
