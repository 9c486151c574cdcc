package dev.cartulary.openlineage.push;

import java.io.ByteArrayOutputStream;

/** Keeps what is written up to a limit and lets the rest fall, so that a reader can go on behind a value that is too large. */
final class BoundedBytes extends ByteArrayOutputStream {
    private final int most;
    private boolean overflown;

    BoundedBytes(int most) {
        this.most = most;
    }

    /** Whether something fell. */
    boolean overflown() {
        return overflown;
    }

    @Override
    public synchronized void write(int value) {
        if (fits(1)) {
            super.write(value);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        if (fits(length)) {
            super.write(bytes, offset, length);
        }
    }

    private boolean fits(int length) {
        overflown |= count + (long) length > most;
        return !overflown;
    }
}
