package dev.cartulary.openlineage.push;

/** What a file has at one place. */
sealed interface Found {
    /** {@code FILE:LINE}, or {@code FILE[INDEX]} for an element of an array or of a sequence, from 0. */
    String place();

    /** @param json one JSON object, in UTF-8 */
    record Event(String place, byte[] json) implements Found {}

    /** @param reason why it cannot be sent, or nothing after it */
    record Unsendable(String place, String reason) implements Found {}
}
