package dev.cartulary.audit.checkpoint;

/** Decimal numbers as C2SP texts write them: ASCII digits, no sign, no leading zero. */
public final class Decimal {
    private Decimal() {}

    /**
     * Reads a number from 0 to 2^63-1.
     *
     * @throws MalformedNoteException for any other spelling or value
     */
    public static long parse(String text) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) {
            throw new MalformedNoteException("Not a decimal number without leading zeros: '" + text + "'");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedNoteException("Number too large: " + text, e);
        }
    }
}
