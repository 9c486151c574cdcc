package dev.cartulary.audit.tiles;

import dev.cartulary.audit.checkpoint.Decimal;
import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/** All checkpoints of a log in one file of an export: before each note a line {@code note <bytes>}. Read one by one. */
public final class CheckpointHistory implements Closeable {
    /** Name of the file in an export. */
    public static final String FILE = "checkpoints";

    private static final String PREFIX = "note ";
    private static final int LONGEST_LINE = 32;
    private static final int LARGEST_NOTE = 1 << 20;

    private final InputStream in;

    /** Reads a history. */
    public CheckpointHistory(InputStream in) {
        this.in = in;
    }

    static void write(Iterator<SignedCheckpoint> checkpoints, OutputStream out) throws IOException {
        while (checkpoints.hasNext()) {
            byte[] note = checkpoints.next().bytes();
            out.write((PREFIX + note.length + "\n").getBytes(StandardCharsets.US_ASCII));
            out.write(note);
        }
    }

    /**
     * The next checkpoint, unverified; empty at the end.
     *
     * @throws MalformedNoteException when the file has another form
     */
    public Optional<SignedCheckpoint> next() throws IOException {
        String line = line();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (!line.startsWith(PREFIX) || !line.endsWith("\n")) {
            throw new MalformedNoteException("The history of checkpoints is broken at '" + line.strip() + "'");
        }
        long length = Decimal.parse(line.substring(PREFIX.length(), line.length() - 1));
        byte[] note = in.readNBytes((int) Math.min(length, LARGEST_NOTE));
        if (note.length != length) {
            throw new MalformedNoteException("The history of checkpoints ends inside a note");
        }
        return Optional.of(SignedCheckpoint.parse(note));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && line.size() < LONGEST_LINE) {
            line.write(next);
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
