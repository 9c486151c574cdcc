package dev.cartulary.evidence.lucene;

import dev.cartulary.evidence.EntryIndex.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is open: its writer and those who read.
 *
 * @param position as of the last commit, which holds it beside the documents, so that the two cannot differ
 */
record IndexFiles(FSDirectory directory, IndexWriter writer, SearcherManager searchers, Position position) {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);
    private static final String NEXT = "next";
    private static final String LAST_LEAF = "lastLeaf";

    /** Documents in the largest segment: what a page may have to pass over, some milliseconds. */
    private static final int LARGEST_SEGMENT = 1 << 20;

    /** Opens what is there, or makes an empty index where there is none or it is damaged. */
    static IndexFiles open(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return openAsIs(folder);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            // Lucene tells damage by any of these. It is a copy of what the log says, so it is not worth mending.
            LOG.warn("The index over entries in {} is damaged and is made anew: {}", folder, e.toString());
            return create(folder, Position.before(0));
        }
    }

    /** Makes an empty index whatever was there. */
    static IndexFiles create(Path folder, Position position) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        IndexFiles fresh = openAsIs(folder);
        fresh.note(position);
        fresh.writer.commit();
        return new IndexFiles(fresh.directory, fresh.writer, fresh.searchers, position);
    }

    private static IndexFiles openAsIs(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, settings());
        try {
            return new IndexFiles(directory, writer, new SearcherManager(writer, new Uncached()), noted(writer));
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig settings() {
        // Merges neighbours only: the order of documents is the order of the log.
        var merges = new LogDocMergePolicy();
        merges.setMaxMergeDocs(LARGEST_SEGMENT);
        return new IndexWriterConfig().setMergePolicy(merges).setCommitOnClose(false);
    }

    /** Where the next commit will say that this index has got to. */
    void note(Position next) {
        writer.setLiveCommitData(Map.of(NEXT, Long.toString(next.next()), LAST_LEAF, next.lastLeaf())
                .entrySet());
    }

    private static Position noted(IndexWriter writer) {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        String next = notes.get(NEXT);
        String lastLeaf = notes.get(LAST_LEAF);
        if (next == null || lastLeaf == null) {
            if (writer.getDocStats().maxDoc > 0) {
                throw new IllegalStateException("it does not say how far it got");
            }
            return Position.before(0);
        }
        return new Position(Long.parseLong(next), lastLeaf);
    }

    void close() throws IOException {
        searchers.close();
        writer.commit();
        writer.close();
        directory.close();
    }

    /** Gives everything free without caring for what was written. */
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    /** Without Lucene's cache of bit sets: segments change with every refresh. */
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
