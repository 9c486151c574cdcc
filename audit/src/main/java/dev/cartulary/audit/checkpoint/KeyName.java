package dev.cartulary.audit.checkpoint;

/** The rule for names of keys and origins of logs (C2SP signed-note, section "Format"). */
final class KeyName {
    private KeyName() {}

    static String require(String name) {
        boolean bad = name.isEmpty()
                || name.indexOf('+') >= 0
                || name.codePoints().anyMatch(c -> c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (bad) {
            throw new MalformedNoteException(
                    "A key name has no space, no '+' and at least one character: '" + name + "'");
        }
        return name;
    }
}
