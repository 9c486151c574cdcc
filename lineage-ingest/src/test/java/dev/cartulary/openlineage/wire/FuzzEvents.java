package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.normalise.GraphChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a fuzzer runs ({@code ./cartulary test --fuzz}): whatever the bytes are, they are refused with a reason or become a
 * change, and what was kept reads as the same event again.
 */
public final class FuzzEvents {
    /** Larger seeds make every mutation slow and reach no other code. */
    private static final int LARGEST_SEED = 8_000;

    private static final EventReader READER = new EventReader(EventLimits.DEFAULT);

    private FuzzEvents() {}

    /** Called by the fuzzer, which looks for exceptions. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        require(READER.parseBatch(bytes) != null, "a batch has an outcome");
        switch (READER.parse(bytes)) {
            case AcceptedEvent accepted -> accepted(accepted);
            case RefusedEvent refused -> require(!refused.problems().isEmpty(), "a refusal has a reason");
        }
    }

    private static void accepted(AcceptedEvent accepted) {
        GraphChange change = GraphChange.of(accepted.event());
        require(READER.parse(accepted.json().getBytes(UTF_8)) instanceof AcceptedEvent, "what was kept is accepted");
        AcceptedEvent again = (AcceptedEvent) READER.parse(accepted.json().getBytes(UTF_8));
        require(again.redactions().isEmpty(), "no secret is found twice");
        require(again.json().equals(accepted.json()), "what was kept is kept as it is");
        require(GraphChange.of(again.event()).equals(change), "the same event makes the same change");
    }

    private static void require(boolean rule, String words) {
        if (!rule) {
            throw new IllegalStateException("broken: " + words);
        }
    }

    /** Writes the real events as seeds into a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (CorpusEvent event : EventCorpus.all()) {
            if (event.bytes().length <= LARGEST_SEED) {
                Files.write(folder.resolve(event.name().replaceAll("[^A-Za-z0-9.]", "_")), event.bytes());
            }
        }
    }
}
