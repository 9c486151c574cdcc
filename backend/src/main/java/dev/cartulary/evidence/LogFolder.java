package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is seen of the log from outside: its public keys and the room it takes. */
@Component
class LogFolder {
    private final Path keyFile;
    private final Path segments;

    LogFolder(@Value("${cartulary.data}") Path data) {
        this.keyFile = data.resolve("audit.key");
        this.segments = data.resolve("audit").resolve("segments");
    }

    /** The public keys by which others check this log: the first line of the key file. */
    List<VerifierKey> keys() {
        try (Stream<String> lines = Files.lines(keyFile, StandardCharsets.UTF_8)) {
            return lines.limit(1).map(VerifierKey::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the entries that are kept. */
    long bytes() {
        try (Stream<Path> files = Files.list(segments)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
