package dev.cartulary.evidence.lucene;

import dev.cartulary.evidence.EntryIndex;
import java.nio.file.Path;

/** The real index, for tests of what uses it. */
public final class TestIndex {
    private TestIndex() {}

    public static EntryIndex in(Path folder) {
        return new LuceneEntryIndex(folder);
    }
}
