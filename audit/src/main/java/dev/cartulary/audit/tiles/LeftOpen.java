package dev.cartulary.audit.tiles;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes everything on but the close, which becomes a flush: the stream below belongs to somebody else. */
final class LeftOpen extends FilterOutputStream {
    LeftOpen(OutputStream target) {
        super(target);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
