package dev.cartulary.marquez;

/**
 * Which part of a list.
 *
 * @param offset of the first element, from 0
 * @param limit of elements; 0 asks for the total alone
 */
public record Paged(int offset, int limit) {
    public Paged {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit must not be negative");
        }
    }
}
