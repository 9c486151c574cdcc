package dev.cartulary.evidence;

import dev.cartulary.audit.checkpoint.MalformedNoteException;
import dev.cartulary.audit.checkpoint.NoteSignature;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.SignedNote;
import dev.cartulary.audit.segment.ChannelOpener;
import dev.cartulary.audit.segment.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The newest checkpoint that witnesses cosigned, with all their cosignatures, kept in {@code audit-anchors/cosigned} of the data
 * folder. The witnesses keep it too; here it is at hand for exports and for whoever fetches the checkpoint.
 */
@Component
public class CosignedCheckpoint {
    private static final Logger LOG = LoggerFactory.getLogger(CosignedCheckpoint.class);
    private static final String FILE = "cosigned";

    private final Path folder;

    CosignedCheckpoint(@Value("${cartulary.data}") Path data) {
        this.folder = data.resolve("audit-anchors");
    }

    /** The note of the log with a line of each witness below; empty before the first cosignature. Older than the log itself. */
    public synchronized Optional<SignedCheckpoint> newest() {
        try {
            return Optional.of(SignedCheckpoint.parse(Files.readAllBytes(folder.resolve(FILE))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | MalformedNoteException e) {
            // The next cosignature replaces it; until then there is none to offer.
            LOG.warn("The cosigned checkpoint in {} cannot be read.", folder, e);
            return Optional.empty();
        }
    }

    /** Keeps a cosignature, together with those of other witnesses on the same checkpoint. */
    synchronized void keep(SignedCheckpoint checkpoint, NoteSignature cosignature) throws IOException {
        Optional<SignedCheckpoint> known = newest();
        if (known.isPresent() && sizeOf(known.get()) > sizeOf(checkpoint)) {
            return;
        }
        SignedNote base = known.filter(kept -> kept.checkpoint().equals(checkpoint.checkpoint()))
                .orElse(checkpoint)
                .note();
        Files.createDirectories(folder);
        Durable.replace(folder, FILE, with(base, cosignature).bytes(), ChannelOpener.fileSystem());
    }

    private static long sizeOf(SignedCheckpoint checkpoint) {
        return checkpoint.checkpoint().head().size();
    }

    /** A witness that is asked again answers with another time; its newer line takes the place of the older. */
    private static SignedNote with(SignedNote note, NoteSignature cosignature) {
        List<NoteSignature> signatures = Stream.concat(
                        note.signatures().stream()
                                .filter(signature -> !signature.name().equals(cosignature.name())
                                        || signature.keyId() != cosignature.keyId()),
                        Stream.of(cosignature))
                .toList();
        return new SignedNote(note.text(), signatures);
    }
}
