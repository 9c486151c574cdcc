package dev.cartulary.evidence.lucene;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.evidence.EntryFilter;
import dev.cartulary.evidence.EntryIndex;
import dev.cartulary.evidence.IndexFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index in one folder, opened by its first use. One thread writes. */
final class LuceneEntryIndex implements EntryIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LuceneEntryIndex.class);

    private final Path folder;
    /** Readers hold the read side, so that nobody closes the files under them. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private volatile @Nullable IndexFiles files;
    private volatile Position position = Position.before(0);

    LuceneEntryIndex(Path folder) {
        this.folder = folder;
    }

    @Override
    public Position position() {
        opened();
        return position;
    }

    @Override
    public void add(List<AuditEntry> entries, Position next) {
        write(open -> {
            for (AuditEntry entry : entries) {
                open.writer().addDocument(EntryFields.of(entry));
            }
            open.note(next);
            open.searchers().maybeRefreshBlocking();
            position = next;
        });
    }

    @Override
    public void save() {
        write(open -> open.writer().commit());
    }

    @Override
    public void forget(long minimum) {
        write(open -> {
            open.writer().deleteDocuments(EntryFields.below(minimum));
            // Whole segments go at once; of the one that holds both, the kept rest is copied.
            open.writer().forceMergeDeletes();
            open.writer().commit();
            open.searchers().maybeRefreshBlocking();
        });
    }

    @Override
    public void restart(long first) {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            IndexFiles failed = files;
            files = null;
            abandon(failed);
            IndexFiles fresh = IndexFiles.create(folder, Position.before(first));
            position = Position.before(first);
            files = fresh;
        } catch (IOException e) {
            throw new IndexFailed("The index over entries cannot be made anew in " + folder, e);
        } finally {
            alone.unlock();
        }
    }

    @Override
    public long count(EntryFilter filter, long from, long below) {
        return read(searcher -> new EntriesInOrder(searcher, EntryFields.matching(filter)).count(from, below));
    }

    @Override
    public List<Long> newest(EntryFilter filter, long below, Page page) {
        return read(searcher -> new EntriesInOrder(searcher, EntryFields.matching(filter)).newest(below, page));
    }

    @Override
    public void close() {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            IndexFiles open = files;
            files = null;
            if (open != null) {
                open.close();
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailed("The index over entries cannot be closed in " + folder, e);
        } finally {
            alone.unlock();
        }
    }

    private static void abandon(@Nullable IndexFiles failed) {
        try {
            if (failed != null) {
                failed.abandon();
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("What is thrown away could not be closed in order", e);
        }
    }

    private IndexFiles opened() {
        IndexFiles open = files;
        if (open != null) {
            return open;
        }
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            IndexFiles now = files;
            if (now == null) {
                now = IndexFiles.open(folder);
                position = now.position();
                files = now;
            }
            return now;
        } catch (IOException e) {
            throw new IndexFailed("The index over entries cannot be opened in " + folder, e);
        } finally {
            alone.unlock();
        }
    }

    private void write(Writing act) {
        IndexFiles open = opened();
        try {
            act.with(open);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailed("The index over entries cannot be written in " + folder, e);
        }
    }

    private <T> T read(Reading<T> act) {
        opened();
        Lock together = lock.readLock();
        together.lock();
        try {
            IndexFiles open = files;
            if (open == null) {
                throw new IOException("closed meanwhile");
            }
            IndexSearcher searcher = open.searchers().acquire();
            try {
                return act.with(searcher);
            } finally {
                open.searchers().release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexFailed("The index over entries cannot be read in " + folder, e);
        } finally {
            together.unlock();
        }
    }

    @FunctionalInterface
    private interface Writing {
        void with(IndexFiles open) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }
}
