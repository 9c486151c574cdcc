package dev.cartulary.openlineage.push;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream, of which one is held, and no more of it than a limit. */
final class Lines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream stream;
    private final int most;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private BoundedBytes line;
    private long number;

    Lines(InputStream stream, int most) {
        this.stream = stream;
        this.most = most;
        this.line = new BoundedBytes(most);
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        line = new BoundedBytes(most);
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                break;
            }
        }
        number++;
        return any;
    }

    /** Of the line, from 1. */
    long number() {
        return number;
    }

    /** Whether the line is longer than the limit. */
    boolean tooLong() {
        return line.overflown();
    }

    /** Without what ends it. */
    byte[] bytes() {
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }
}
