package dev.cartulary.audit.verifier;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of an export, in a folder or in a zip. */
public interface ExportSource extends Closeable {
    /** No file of an export but the history is larger: a bundle of 256 entries of 65,535 bytes with their lengths. */
    int LARGEST_FILE = 256 * (65_535 + 2);

    /** Opens a file; empty when it is absent. */
    Optional<InputStream> open(String path) throws IOException;

    /** The paths of all files. Close the stream. */
    Stream<String> paths() throws IOException;

    /** Reads a file; empty when it is absent. Reads no more than the largest file an export may have. */
    default Optional<byte[]> read(String path) throws IOException {
        Optional<InputStream> file = open(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Optional.of(in.readNBytes(LARGEST_FILE + 1));
        }
    }

    /**
     * Opens the export at {@code path}: a folder, or else a zip file.
     *
     * @throws ZipException when it is neither
     * @throws IOException when it cannot be read
     */
    static ExportSource at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        try {
            return zip(new ZipFile(path.toFile()));
        } catch (EOFException e) {
            // Java says so of a directory of members that points beyond the file.
            throw new ZipException("the file ends too early");
        }
    }

    private static ExportSource folder(Path folder) {
        return new ExportSource() {
            @Override
            public Optional<InputStream> open(String path) throws IOException {
                Path file = folder.resolve(path);
                return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public Stream<String> paths() throws IOException {
                return Files.walk(folder)
                        .filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'));
            }

            @Override
            public void close() {}
        };
    }

    private static ExportSource zip(ZipFile zip) {
        return new ExportSource() {
            @Override
            public Optional<InputStream> open(String path) throws IOException {
                ZipEntry member = zip.getEntry(path);
                if (member == null || member.isDirectory()) {
                    return Optional.empty();
                }
                InputStream in = zip.getInputStream(member);
                return Optional.of(in == null ? new ByteArrayInputStream(new byte[0]) : in);
            }

            @Override
            public Stream<String> paths() {
                return zip.stream().filter(member -> !member.isDirectory()).map(ZipEntry::getName);
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
