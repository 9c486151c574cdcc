package dev.cartulary.audit.tiles;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Where the files of an export go. */
public interface ExportSink extends Closeable {
    /** Stores one file under its path in the export. */
    void put(String path, Content content) throws IOException;

    /** Stores one small file under its path in the export. */
    default void put(String path, byte[] content) throws IOException {
        put(path, out -> out.write(content));
    }

    /** Writes what a file holds. */
    @FunctionalInterface
    interface Content {
        /** Writes everything; does not close {@code out}. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Into a new or empty folder. */
    static ExportSink folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new ExportSink() {
            @Override
            public void put(String path, Content content) throws IOException {
                Path file = folder.resolve(path);
                Path parent = file.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                try (OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                    content.writeTo(out);
                }
            }

            @Override
            public void close() {}
        };
    }

    /** Into a new zip file, with the bytes that {@link #zip(OutputStream)} writes. */
    static ExportSink zip(Path file) throws IOException {
        OutputStream bytes = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        ExportSink zip = zip(bytes);
        return new ExportSink() {
            @Override
            public void put(String path, Content content) throws IOException {
                zip.put(path, content);
            }

            @Override
            public void close() throws IOException {
                try (bytes) {
                    zip.close();
                }
            }
        };
    }

    /**
     * As a zip into {@code target}, which stays open: closing the sink ends the zip and flushes. The same log gives the
     * same bytes: members carry no time of day.
     */
    static ExportSink zip(OutputStream target) {
        ZipOutputStream zip = new ZipOutputStream(new LeftOpen(target));
        return new ExportSink() {
            @Override
            public void put(String path, Content content) throws IOException {
                ZipEntry member = new ZipEntry(path);
                member.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(member);
                content.writeTo(zip);
                zip.closeEntry();
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
