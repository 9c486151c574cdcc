package dev.cartulary.openlineage.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import dev.cartulary.openlineage.wire.ReadEvent;
import dev.cartulary.openlineage.wire.RefusedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every event of the corpora changes in the graph, for review, in src/test/resources/golden/corpora. After a change that is
 * meant, write the files anew with {@code -Dgolden.write=true} and read the difference.
 */
class CorpusGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/corpora");
    private static final int MOST_BYTES = 1_500_000;

    private final EventReader reader = new EventReader(EventLimits.DEFAULT);

    /** Folders of the corpora, as {@code events/ol-docs}. */
    static List<String> groups() {
        return EventCorpus.files().stream()
                .map(CorpusGoldenTest::group)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyEventChangesTheGraphAsReviewed(String group) throws IOException {
        var text = new StringBuilder();
        for (CorpusEvent event : EventCorpus.under(group + "/")) {
            text.append(event.file(), group.length() + 1, event.file().length())
                    .append(':')
                    .append(event.line())
                    .append('\n')
                    .append(outcome(reader.parse(event.bytes())));
        }
        Path golden = GOLDEN.resolve(group.replace('/', '-') + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }
        assertThat(text.toString().getBytes(UTF_8)).as(group).isEqualTo(Files.readAllBytes(golden));
    }

    @Test
    void theFilesStaySmallEnoughToBeReviewed() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static String group(String file) {
        int first = file.indexOf('/');
        int second = file.indexOf('/', first + 1);
        return file.substring(0, second < 0 ? first : second);
    }

    private static String outcome(ReadEvent read) {
        return switch (read) {
            case AcceptedEvent accepted -> {
                var text = new StringBuilder(ChangeText.of(GraphChange.of(accepted.event())));
                accepted.redactions()
                        .forEach(removed -> text.append("  removed ")
                                .append(removed.pointer())
                                .append('\n'));
                accepted.misfits()
                        .forEach(misfit -> text.append("  misfit ")
                                .append(misfit.pointer())
                                .append(' ')
                                .append(misfit.reason())
                                .append('\n'));
                yield text.toString();
            }
            case RefusedEvent refused -> "  refused " + refused.problems() + "\n";
        };
    }
}
