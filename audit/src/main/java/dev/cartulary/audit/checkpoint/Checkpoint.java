package dev.cartulary.audit.checkpoint;

import dev.cartulary.audit.merkle.Hash;
import dev.cartulary.audit.merkle.TreeHead;

/**
 * The text a log signs: origin, size and root, one line each (C2SP tlog-checkpoint). Stricter than the specification,
 * since Cartulary's logs write no extension lines: exactly three lines, a root of exactly 32 bytes.
 *
 * @param origin the identity of the log, equal to the name of its key
 * @param head size and root
 */
public record Checkpoint(String origin, TreeHead head) {
    /** Refuses origins that could not name a key. */
    public Checkpoint {
        KeyName.require(origin);
    }

    /**
     * Reads the three lines.
     *
     * @throws MalformedNoteException for anything but the canonical form
     */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[3].isEmpty()) {
            throw new MalformedNoteException("A checkpoint has exactly three lines, each ending in LF");
        }
        try {
            return new Checkpoint(lines[0], new TreeHead(Decimal.parse(lines[1]), Hash.parseBase64(lines[2])));
        } catch (MalformedNoteException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("The root of a checkpoint is canonical base64 of 32 bytes", e);
        }
    }

    /** The three lines. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }
}
